export type Person = 'admin' | 'agent';

export const NAMES = { admin: 'Ada Admin', agent: 'Agnes Agent' } as const;

const KEY = 'demo-signed-in-as';

/** Who is signed in to the demo. Only the choice is kept, for this tab; tokens live in memory. */
export function signedInAs(): Person | null {
  const kept = sessionStorage.getItem(KEY);
  return kept === 'admin' || kept === 'agent' ? kept : null;
}

export function signInAs(person: Person): void {
  sessionStorage.setItem(KEY, person);
}

export function signOut(): void {
  sessionStorage.removeItem(KEY);
}

/** A fresh token for whoever is signed in. */
export async function getToken(): Promise<string> {
  const response = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ as: signedInAs() }),
  });
  if (!response.ok) throw new Error(`Demo sign-in answered ${response.status}`);
  const { token } = (await response.json()) as { token: string };
  return token;
}
