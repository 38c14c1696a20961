import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

export interface Load {
  readonly url: string;
  /** So many ask at once, each again as soon as it is answered. */
  readonly clients: number;
  readonly seconds: number;
  /** In how many milliseconds they come, one after the other. People do not all begin in the same moment. */
  readonly within?: number;
  /** The n-th thing that is asked for, by one of the clients. */
  readonly call: (n: number, client: number) => Call;
}

export interface Loaded {
  readonly perSecond: number;
  readonly done: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Puts a load on a server, and takes no answer but a good one. */
export async function load({ url, clients, seconds, within = 0, call }: Load): Promise<Loaded> {
  const pool = new Pool(new URL(url).origin, { connections: clients, pipelining: 1 });
  const took: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let asked = 0;

  async function client(number: number): Promise<void> {
    await sleep((within * number) / clients);
    while (performance.now() < end) {
      const before = performance.now();
      const { statusCode, body } = await pool.request(call(asked++, number));
      const text = await body.text();
      if (statusCode >= 300) throw new Error(`${statusCode}: ${text}`);
      took.push(performance.now() - before);
    }
  }

  try {
    await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  } finally {
    await pool.destroy();
  }
  const elapsed = (performance.now() - start) / 1000;
  const sorted = took.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? NaN;
  return {
    perSecond: took.length / elapsed,
    done: took.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}
