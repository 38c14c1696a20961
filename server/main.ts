import { flushCompileCache } from 'node:module';
import { readConfig } from './config.ts';
import { closing } from './host/closing.ts';
import { openEngine } from './host/engine.ts';
import { createLog } from './host/log.ts';
import { EngineRefused } from './host/postgres/index.ts';
import { WrongSetting } from './host/wrong-setting.ts';

const read = readConfig(process.env);
if ('wrong' in read) stopWith(2, ...read.wrong);
const { config } = read;

const log = createLog(config.LOG_LEVEL);
const opened = closing((error) => log.error({ err: error }, 'Something did not close'));

const started = start().catch(async (error: unknown) => {
  await opened.close();
  if (error instanceof WrongSetting) stopWith(2, error.message);
  if (error instanceof EngineRefused || isPortTaken(error)) stopWith(1, error.message);
  log.fatal({ err: error }, 'The server could not start');
  process.exit(1);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    // A start that is under way is let finish, so that what it opens is known and gets closed.
    void started.then(() => opened.close()).then(() => process.exit(0));
  });

/** The rest of the code is loaded while the engine starts. That has to be under way by then: loading keeps all else waiting. */
async function start(): Promise<void> {
  const underWay = Promise.withResolvers<void>();
  const engine = openEngine(config, opened, log, underWay.resolve).finally(underWay.resolve);
  await underWay.promise;
  const [{ serve }, where] = await Promise.all([import('./serve.ts'), engine]);
  await serve(where, config, opened, log);
  // What npm has us keep of the compiling is kept now, as the end may come by surprise.
  flushCompileCache();
}

function isPortTaken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function stopWith(code: number, ...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(code);
}
