import { buildIfStale } from '../../tools/build.ts';
import { startTestDatabase } from '../runner/database.ts';
import { killAll } from '../server/server-process.ts';
import { chaos } from './chaos.ts';
import { readOptions } from './options.ts';
import { table } from './table.ts';
import { closeWorlds } from './world.ts';

// `npm run chaos` tries to break the promises about money. It exits with 0 only when it has found nothing.

const say = (line: string) => console.log(line);
const options = readOptions(process.argv.slice(2), say);
let lost: string | null = null;

// Each server would otherwise find the pages stale, and build them at once.
await buildIfStale(say);
const database = await startTestDatabase((why) => (lost = why));
process.env['TEST_DATABASE_URL'] = database.url;
// A server may just be starting when everything else has ended.
process.once('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void closeWorlds()
      .finally(() => database.stop())
      .finally(() => process.exit(1));
  });

try {
  const outcome = await chaos(options);
  say(table(outcome));
  const found = outcome.findings.filter(({ offenders }) => offenders.length > 0).length;
  say(
    `\n${found === 0 ? 'Nothing was found' : `${found} promises are broken`}, seed ${options.seed}`,
  );
  process.exitCode = found === 0 && lost === null ? 0 : 1;
} finally {
  await database.stop();
}
if (lost !== null) say(`The database was lost: ${lost}`);
