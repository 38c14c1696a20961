import type { Browser } from 'playwright-core';
import type { Host } from './host.ts';

/** What each of the measurements has, and how often it repeats. */
export interface Scene {
  readonly browser: Browser;
  readonly host: Host;
  /** So many panels are many. */
  readonly many: number;
  readonly times: {
    readonly usable: number;
    readonly many: number;
    readonly script: number;
    readonly heap: number;
    readonly keys: number;
  };
}
