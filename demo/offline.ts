/**
 * Starts the mock when the page was opened with `?offline`, before anything asks the backend. It is loaded
 * only then, and MSW's script lies at the root of the site, wherever that is.
 */
export async function goOfflineWhenAsked(): Promise<boolean> {
  if (!new URLSearchParams(location.search).has('offline')) return false;
  const { startMock } = await import('../mock-server/browser.ts');
  // Sources lie in /demo and built scripts in /assets: the root is one folder up either way.
  const worker = new URL(/* @vite-ignore */ '../mockServiceWorker.js', import.meta.url);
  await startMock(worker.pathname);
  return true;
}
