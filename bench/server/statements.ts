import { Client } from 'pg';

export interface Sent {
  /** Which of the connections it went over. */
  readonly connection: number;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a process sends to its database. */
export interface Statements {
  /** So many have been sent. */
  readonly sent: number;
  /** So many times somebody waited for the database: statements that travel together are waited for once. */
  readonly roundTrips: number;
  /** Those since {@link Watching.note} began, in order. */
  readonly noted: readonly Sent[];
}

export interface Watching {
  /** Forgets what was noted, and notes from now on. */
  note(): void;
  read(): Statements;
}

type Query = (config: string | { text: string; values?: unknown[] }, values?: unknown[]) => unknown;

/** Watches every connection of this process from now on. */
export function watchStatements(): Watching {
  let [sent, roundTrips] = [0, 0];
  let noted: Sent[] | null = null;
  const waiting = new WeakMap<object, number>();
  const numbers = new Map<object, number>();
  const original = Client.prototype.query as unknown as Query;

  function query(this: object, ...args: Parameters<Query>): unknown {
    const [config, values] = args;
    const said = original.apply(this, args);
    // A query object of a library's own gives no promise, and is not among ours.
    if (!(said instanceof Promise)) return said;
    const inFlight = waiting.get(this) ?? 0;
    sent += 1;
    if (inFlight === 0) roundTrips += 1;
    waiting.set(this, inFlight + 1);
    const answered = () => waiting.set(this, (waiting.get(this) ?? 1) - 1);
    said.then(answered, answered);
    const text = typeof config === 'string' ? config : config.text;
    const connection = numbers.get(this) ?? numbers.size;
    numbers.set(this, connection);
    const parameters = typeof config === 'string' ? values : config.values;
    noted?.push({ connection, text, values: parameters ?? [] });
    return said;
  }
  Client.prototype.query = query as unknown as typeof Client.prototype.query;

  return {
    note: () => void (noted = []),
    read: () => ({ sent, roundTrips, noted: noted ?? [] }),
  };
}
