import { createRoot } from 'react-dom/client';
import { mockTransport } from 'sesamy-refund-panel/mock';
import { RefundPage } from './refund-page';

// A backend in the page, so that this runs by itself. Yours has an address: give it as `api-base`, and no transport.
const { transport, getToken } = await mockTransport();

createRoot(document.querySelector('main')!).render(
  <RefundPage transport={transport} getToken={getToken} />,
);
