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
  trustScript(worker);
  await startMock(worker.pathname);
}

/**
 * Our pages take no text for a script's address (Trusted Types), but MSW hands one over as text. This one, and no
 * other, is let through, by the policy that browsers ask about text.
 */
function trustScript({ href }: URL): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (text) => (new URL(text, location.href).href === href ? text : null),
  });
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(text: string): string | null }): unknown;
}
