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

/** How the driver is asked: by a text, or by an object that says to whom it wants to be answered, or by one that does not. */
interface Asked {
  readonly text: string;
  readonly values?: readonly unknown[];
  callback?: (...answer: unknown[]) => void;
}
type Query = (asked: string | Asked, values?: readonly unknown[], ...others: unknown[]) => unknown;

/** Can watch every connection of this process. */
export function watchStatements(): Watching {
  let isOn = false;
  let noted: Sent[] = [];
  const waiting = new WeakMap<object, number>();
  const numbers = new Map<object, number>();
  const original = Client.prototype.query as unknown as Query;

  function query(this: object, ...args: Parameters<Query>): unknown {
    // What a pool asks by itself has a place to answer to as well, and is not among ours.
    if (!isOn || args.length > 2) return original.apply(this, args);
    const [asked, given = []] = args;
    const { text, values = given } = typeof asked === 'string' ? { text: asked } : asked;
    const inFlight = waiting.get(this) ?? 0;
    waiting.set(this, inFlight + 1);
    const answered = () => waiting.set(this, (waiting.get(this) ?? 1) - 1);
    const connection = numbers.get(this) ?? numbers.size;
    numbers.set(this, connection);
    noted.push({ beginsTrip: inFlight === 0, connection, text, values });

    if (typeof asked === 'object' && asked.callback) {
      const tell = asked.callback;
      asked.callback = (...answer) => {
        answered();
        tell(...answer);
      };
    }
    const said = original.apply(this, args);
    if (said instanceof Promise) said.then(answered, answered);
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
