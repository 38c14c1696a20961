/** Whether the page was opened with `?offline`. */
export const isOffline = new URLSearchParams(location.search).has('offline');

/**
 * Starts the mock where the page is to be offline, before anything asks the backend. It is loaded only then,
 * and MSW's script lies at the root of the site, wherever that is.
 */
export async function goOfflineWhenAsked(): Promise<void> {
  if (!isOffline) return;
  const { startMock } = await import('../mock-server/browser.ts');
  // Sources lie in /demo and built scripts in /assets: the root is one folder up either way.
  const worker = new URL(/* @vite-ignore */ '../mockServiceWorker.js', import.meta.url);
  await startMock(worker.pathname);
}
