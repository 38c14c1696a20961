import { setTimeout as sleep } from 'node:timers/promises';
import { type Running, adminToken } from '../../test/server/server-process.ts';
import { type Memory, memoryOf } from './memory.ts';

export interface Wish {
  readonly server: Running;
  /** About so many refunds are in the file. */
  readonly refunds: number;
  /** So many megabytes a second are read at most. */
  readonly pace: number;
}

export interface Downloaded {
  readonly seconds: number;
  readonly lines: number;
  readonly bytes: number;
  /** What the server used when the first tenth was there, and when nearly all was. */
  readonly early: Memory;
  readonly late: Memory;
}

const MB = 1024 * 1024;
const NEWLINE = 10;
const [EARLY, LATE] = [0.1, 0.99];

/** Reads the file of all refunds, and looks at the server's memory on the way. That takes no time here. */
export async function download({ server, refunds, pace }: Wish): Promise<Downloaded> {
  const answer = await fetch(`${server.url}/api/v1/refunds`, {
    headers: { Authorization: `Bearer ${await adminToken(server)}`, Accept: 'text/csv' },
  });
  if (!answer.ok || !answer.body) throw new Error(`No file came: ${answer.status}`);

  let [lines, bytes, looking] = [0, 0, 0];
  const seen: Memory[] = [];
  const start = performance.now();
  const elapsed = () => performance.now() - start - looking;
  for await (const part of answer.body) {
    bytes += part.length;
    lines += count(part);
    const next = [EARLY, LATE][seen.length];
    if (next !== undefined && lines >= next * refunds) {
      const before = performance.now();
      seen.push(await memoryOf(server));
      looking += performance.now() - before;
    }
    const ahead = (bytes / MB / pace) * 1000 - elapsed();
    if (ahead > 1) await sleep(ahead);
  }
  const [early, late] = seen;
  if (!early || !late) throw new Error(`Only ${lines} lines came`);
  return { seconds: elapsed() / 1000, lines, bytes, early, late };
}

function count(part: Uint8Array): number {
  let found = 0;
  for (let at = part.indexOf(NEWLINE); at >= 0; at = part.indexOf(NEWLINE, at + 1)) found += 1;
  return found;
}
