import type { Browser } from 'playwright-core';
import type { Host } from './host.ts';

/** What each of the measurements has, and how often it repeats. */
export interface Scene {
  readonly browser: Browser;
  readonly host: Host;
  /** So many panels are many on one page. */
  readonly many: number;
  /** So many panels share the heap that one of them is said to take. */
  readonly heaped: number;
  /** Whether the wait for a form is measured as on a phone, or next to the server. */
  readonly slow4G: boolean;
  readonly times: {
    readonly usable: number;
    readonly many: number;
    readonly script: number;
    readonly heap: number;
    readonly keys: number;
  };
}
