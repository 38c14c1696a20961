import { Client } from 'pg';
import { freshDatabase } from '../../test/runner/fresh-database.ts';
import { startServer } from '../../test/server/server-process.ts';
import { type Downloaded, download } from './download.ts';
import { fillRefunds } from './fill.ts';
import { MEASURED } from './memory.ts';

export interface Options {
  readonly refunds: number;
  /** So many megabytes a second the slow reader reads. The fast one reads as fast as it can. */
  readonly slowly: number;
  /** Told of what is being done. */
  readonly say: (line: string) => void;
}

/** A real server on a real database full of refunds, and a file of all of them for readers of two kinds. */
export async function benchCsv({ refunds, slowly, say }: Options): Promise<Downloaded[]> {
  const database = await freshDatabase();
  const server = await startServer({ DATABASE_URL: database.url, LOG_LEVEL: 'warn', ...MEASURED });
  try {
    say(`Making up ${refunds} refunds`);
    const sql = new Client(database.url);
    await sql.connect();
    await fillRefunds(sql, { vendor: 'acme', refunds }).finally(() => sql.end());

    // The first file of a server is also what it compiles its code on.
    await download({ server, refunds: Math.min(refunds, 1000), pace: Infinity });
    const all: Downloaded[] = [];
    for (const pace of [Infinity, slowly]) {
      const done = await download({ server, refunds, pace });
      say(lineOf(pace, done));
      all.push(done);
    }
    return all;
  } finally {
    await server.stop();
    await database.drop();
  }
}

function lineOf(pace: number, { seconds, lines, bytes, early, late }: Downloaded): string {
  const mb = (number: number) => `${number.toFixed(1)} MB`;
  return [
    pace === Infinity ? 'a fast reader' : `a reader of ${pace} MB a second`,
    `${lines} lines, ${mb(bytes / 1024 / 1024)} in ${seconds.toFixed(1)} s`,
    `${Math.round(lines / seconds)} lines a second`,
    `heap ${mb(early.heap)} at a tenth, ${mb(late.heap)} at the end`,
    `process ${mb(early.process)}, ${mb(late.process)}`,
  ].join('; ');
}
