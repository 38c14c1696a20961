import { type EmbeddedPanel, mountRefundPanel } from '../../integrations/embed/index.ts';
import { getToken } from '../session.ts';
import { TICKET } from './ticket.ts';

let panel: EmbeddedPanel | undefined;

/**
 * The refunds of the ticket's requester, as any helpdesk would show them: the embed page in a frame. It stays where it
 * is while the page around it is drawn again.
 */
export function showRefunds(container: Element | null): void {
  if (!container) {
    panel?.destroy();
    panel = undefined;
    return;
  }
  const lang = new URLSearchParams(location.search).get('lang');
  panel ??= mountRefundPanel({
    container,
    origin: location.origin,
    getToken,
    email: TICKET.requester.email,
    ...(lang && { lang }),
    helpUrl: 'mailto:support@acme.example',
    // The helpdesk's own colour, so that it looks at home.
    tokens: { '--sesamy-refund-primary': 'light-dark(#0f6b5c, #7fd6c2)' },
  });
}
