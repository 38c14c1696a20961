import type { Context } from 'hono';
import type { Ledger } from './ledger.ts';

/** What every simulator is made of. */
export interface SimulatorParts<Entry> {
  /** What it did. All it knows of the past is in here, so a restart forgets nothing. */
  readonly ledger: Ledger<Entry>;
  readonly now?: () => Date;
  /** Breaks the connection without an answer. In a browser that is a network error. */
  readonly hangUp?: (c: Context) => Response;
  /** How its callbacks travel. */
  readonly deliver?: (request: Request) => Promise<Response>;
  /** How long it takes from one step of a refund to the next, in milliseconds. */
  readonly paceMs?: number;
}

/** How fast a simulator is when nobody says: slow enough to be seen, fast enough to be waited for. */
export const PACE_MS = 1500;
