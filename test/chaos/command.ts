import { buildIfStale } from '../../tools/build.ts';
import { startTestDatabase, stopOwnDatabases } from '../runner/database.ts';
import { killAll } from '../server/server-process.ts';
import { closeAll } from './outside.ts';

/** Runs a command on a database engine of its own, and exits with 0 only when that says that all was well. */
export async function onTestDatabase(
  say: (line: string) => void,
  run: () => Promise<boolean>,
): Promise<void> {
  let lost: string | null = null;
  // Each server would otherwise find the pages stale, and build them at once.
  await buildIfStale(say);
  const database = await startTestDatabase((why) => (lost = why));
  process.env['TEST_DATABASE_URL'] = database.url;
  // A server may just be starting when everything else has ended.
  process.once('exit', killAll);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      // Whoever is at work yet loses its connection, which must not end this before all is stopped.
      process.on('uncaughtException', () => {});
      void closeAll()
        .finally(stopOwnDatabases)
        .finally(() => process.exit(1));
    });

  try {
    const well = await run();
    process.exitCode = well && lost === null ? 0 : 1;
  } finally {
    await stopOwnDatabases();
  }
  if (lost !== null) say(`The database was lost: ${lost}`);
}
