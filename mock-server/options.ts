import type { BillImport } from '../contract/index.ts';

// The mock is published with these types alone: neither MSW's nor the server's own get into a host's.

/** What stands between the backend and a provider: it may hold a call up, lose its answer or let nothing through. */
export type Line = (request: Request, reach: () => Promise<Response>) => Promise<Response>;

export interface MockOptions {
  /** The bills there are at the start. Default: those of a made-up publisher, `bill_anna_1` and so on. */
  readonly bills?: readonly BillImport[];
  /** How fast the simulators are. */
  readonly paceMs?: number;
  readonly line?: Line;
  /** What time it is, for the backend and the simulators alike. */
  readonly now?: () => Date;
  /** Hears of trouble that nobody has foreseen. Default: the console. */
  readonly report?: (what: string, error: unknown) => void;
}

/** The part of MSW's `http` that the mock needs. */
export interface Http<Handler> {
  all(path: string, answer: Answer): Handler;
  post(path: string, answer: Answer): Handler;
}

export type Answer = (asked: { request: Request }) => Promise<Response>;
