import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { handlers } from './handlers.ts';

/** Answers this page's calls with the mock, until it is left. `workerUrl` is where the site serves MSW's script. */
export async function startMock(workerUrl: string): Promise<void> {
  await setupWorker(...handlers(http)).start({
    serviceWorker: { url: workerUrl },
    onUnhandledFrame: 'bypass',
    quiet: true,
  });
}
