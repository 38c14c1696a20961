import { Client } from 'pg';

export interface Sent {
  /** Whether somebody began to wait with it: statements that travel together are waited for once. */
  readonly beginsTrip: boolean;
  /** Which of the connections it went over. */
  readonly connection: number;
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Watching {
  /** Counting takes time itself, so nothing is counted before. */
  turn(on: boolean): void;
  /** What was sent since then, in order. */
  read(): readonly Sent[];
}

type Query = (config: string | { text: string; values?: unknown[] }, values?: unknown[]) => unknown;

/** Can watch every connection of this process. */
export function watchStatements(): Watching {
  let isOn = false;
  let noted: Sent[] = [];
  const waiting = new WeakMap<object, number>();
  const numbers = new Map<object, number>();
  const original = Client.prototype.query as unknown as Query;

  function query(this: object, ...args: Parameters<Query>): unknown {
    const [config, values] = args;
    const said = original.apply(this, args);
    if (!isOn) return said;
    // A query object of a library's own gives no promise, and is not among ours.
    if (!(said instanceof Promise)) return said;
    const inFlight = waiting.get(this) ?? 0;
    waiting.set(this, inFlight + 1);
    const answered = () => waiting.set(this, (waiting.get(this) ?? 1) - 1);
    said.then(answered, answered);
    const text = typeof config === 'string' ? config : config.text;
    const connection = numbers.get(this) ?? numbers.size;
    numbers.set(this, connection);
    const parameters = typeof config === 'string' ? values : config.values;
    noted.push({ beginsTrip: inFlight === 0, connection, text, values: parameters ?? [] });
    return said;
  }
  Client.prototype.query = query as unknown as typeof Client.prototype.query;

  return {
    turn(on) {
      [isOn, noted] = [on, []];
    },
    read: () => noted,
  };
}
