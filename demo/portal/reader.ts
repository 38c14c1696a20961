import { getToken } from '../session.ts';

/** What is known of something at the backend. */
export type Reading<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly value: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'trouble' };

/** Reads what pages ask for, once per visit, and says when there is news. */
export class Reader {
  readonly #known = new Map<string, Reading<unknown>>();
  readonly #asked = new Set<string>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is known now. What has not been read in this visit is read meanwhile. */
  read<T>(path: string): Reading<T> {
    if (!this.#asked.has(path)) void this.#ask(path);
    return (this.#known.get(path) ?? { kind: 'loading' }) as Reading<T>;
  }

  /** Another page is visited. What is known is shown until it has been read again. */
  revisit(): void {
    this.#asked.clear();
  }

  retry(path: string): void {
    this.#known.delete(path);
    this.#asked.delete(path);
    this.#changed();
  }

  async #ask(path: string): Promise<void> {
    this.#asked.add(path);
    const reading = await ask(path);
    // What was there a moment ago is better than nothing.
    const isBetter = reading.kind !== 'trouble' || this.#known.get(path)?.kind !== 'there';
    if (isBetter) this.#known.set(path, reading);
    this.#changed();
  }
}

async function ask(path: string): Promise<Reading<unknown>> {
  try {
    const headers = { Authorization: `Bearer ${await getToken()}` };
    const response = await fetch(path, { headers });
    if (response.ok) return { kind: 'there', value: await response.json() };
    return { kind: response.status === 404 ? 'missing' : 'trouble' };
  } catch {
    return { kind: 'trouble' };
  }
}
