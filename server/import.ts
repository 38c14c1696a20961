import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Id } from '../contract/index.ts';
import type { Config } from './config.ts';
import { closing } from './host/closing.ts';
import { Unprepared, commandConfig, fail, stopWith } from './host/command.ts';
import { openClock, openDatabase } from './host/database.ts';
import { createLog } from './host/log.ts';
import { type ImportEnd, importFile } from './import/import-file.ts';
import { STANDARD_INPUT, openSource } from './import/source.ts';
import { migrate } from './store/postgres/migrate.ts';
import { asking } from './store/postgres/trouble.ts';

/** How it ends when every line was read. */
const [ALL_IMPORTED, SOME_BAD] = [0, 1];
const USAGE =
  'usage: npm run import -- FILE|- [--vendor ID] [--dry-run] [--from-start] [--bad FILE]';

const asked = readArguments();
const config = commandConfig();
const log = createLog(config.LOG_LEVEL);
const report = (what: string, error: unknown) => log.error({ err: error }, what);
const opened = closing((error) => report('Something did not close', error));

// The batch under way is let finish.
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());

try {
  const end = await run();
  await opened.close();
  tell(end);
} catch (error) {
  await opened.close();
  if ((error as Error).name === 'AbortError') stopWith('Stopped before the first line was read');
  fail(log, 'The bills could not be imported', error);
}

async function run(): Promise<ImportEnd> {
  const { signal } = stopping;
  const vendorId = asked.vendor ?? (await demoVendor(config));
  const source = await openSource(asked.file, signal);
  opened.add(source.close);
  if (existsSync(asked.bad) && realpathSync(asked.bad) === source.file?.path)
    throw new Unprepared('--bad: would write over what is imported');

  const { db } = await openDatabase(config, opened, log);
  await asking(() => migrate(db));
  const now = await openClock(db, opened, report);
  signal.throwIfAborted();
  return db.connection().execute((one) =>
    importFile(one, {
      source,
      vendorId,
      badPath: asked.bad,
      dryRun: asked.dryRun,
      fromStart: asked.fromStart,
      tells: config.EVENTS_URL !== undefined,
      now,
      newId: randomUUID,
      signal,
    }),
  );
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'vendor': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'from-start': { type: 'boolean', default: false },
        'bad': { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    const { vendor, bad, 'dry-run': dryRun, 'from-start': fromStart } = values;
    const isVendor = vendor === undefined || Id.safeParse(vendor).success;
    if (file && more.length === 0 && isVendor && bad !== '')
      return { file, vendor, dryRun, fromStart, bad: bad ?? badPath(file, dryRun) };
  } catch (error) {
    stopWith((error as Error).message, USAGE);
  }
  stopWith(USAGE);
}

/** Beside the file. A trial has another one, so that it takes nothing from a run that is to be gone on with. */
function badPath(file: string, dryRun: boolean): string {
  const name = file === STANDARD_INPUT ? 'import' : file.replace(/\.ndjson$/, '');
  return `${name}${dryRun ? '.dry-run' : ''}.bad.ndjson`;
}

/** Whose bills they are has to be said, unless there is one publisher only. */
async function demoVendor({ demo }: Config): Promise<string> {
  if (!demo) throw new Unprepared('--vendor: required, to say whose bills these are');
  const { DEMO_VENDOR } = await import('../mock-server/sign-in.ts');
  return DEMO_VENDOR;
}

function tell({ place, finished, took }: ImportEnd): never {
  const { created, replaced, refused, lines } = place;
  const what = asked.dryRun ? 'Tried and wrote nothing' : 'Imported';
  console.log(`${what}: ${created} created, ${replaced} replaced, ${refused} refused; ${took}`);
  if (refused > 0) console.error(`The bad lines are named in ${asked.bad}`);
  if (!finished) stopWith(`Stopped after line ${lines}. ${howToGoOn()}`);
  process.exit(refused > 0 ? SOME_BAD : ALL_IMPORTED);
}

function howToGoOn(): string {
  return asked.dryRun || asked.file === STANDARD_INPUT
    ? 'The next run begins at the first line'
    : 'The same command goes on from there';
}
