import { Client } from 'pg';
import { startOwnPostgres, type OwnPostgres } from '../../../../server/host/postgres/index.ts';

/** What a server in small says to the test that started it. */
export type Word =
  | { kind: 'started'; connection: OwnPostgres['connection'] }
  | { kind: 'refused'; name: string; message: string }
  | { kind: 'log'; line: string }
  | { kind: 'lost'; why: string }
  | { kind: 'committed'; row: number }
  | { kind: 'stopped' };

const options = JSON.parse(process.argv[2] ?? '') as { dataDir: string };

try {
  const own = await startOwnPostgres({
    log: (line) => say({ kind: 'log', line }),
    onLost: (why) => say({ kind: 'lost', why }),
    ...options,
  });
  // A writer that loses its engine just ends: what it was told is all that counts.
  process.on('message', (order) => (order === 'stop' ? stop(own) : write(own).catch(() => {})));
  say({ kind: 'started', connection: own.connection });
} catch (error) {
  const { name, message } = error as Error;
  say({ kind: 'refused', name, message });
  process.disconnect();
}

async function stop(own: OwnPostgres) {
  await own.stop();
  say({ kind: 'stopped' });
  process.disconnect();
}

/** One row after the other, each told only when the engine has said that it is kept. */
async function write(own: OwnPostgres) {
  const client = new Client(own.connection);
  client.on('error', () => {});
  await client.connect();
  await client.query('create table if not exists entries (row int primary key)');
  for (let row = 1; ; row++) {
    await client.query('insert into entries values ($1)', [row]);
    say({ kind: 'committed', row });
  }
}

function say(word: Word) {
  process.send?.(word);
}
