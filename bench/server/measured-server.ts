import { openSync } from 'node:fs';
import { devNull } from 'node:os';
import { readConfig } from '../../server/config.ts';
import { closing } from '../../server/host/closing.ts';
import { openEngine } from '../../server/host/engine.ts';
import { createLog, gathered } from '../../server/host/log.ts';
import { serve } from '../../server/serve.ts';
import { atOnce } from './at-once.ts';
import { watchStatements } from './statements.ts';

// The server, but for two things: providers answer in this process, after BENCH_PROVIDER_MS, and what is logged goes where
// nobody has to read it meanwhile. In place of pages it says at `/bench` what it has used so far, and what it has sent since
// it was told to watch that (`?watch=on`, `off`).

const watching = watchStatements();
const read = readConfig(process.env);
if ('wrong' in read) throw new Error(read.wrong.join('\n'));
const { config } = read;
const log = createLog(config.LOG_LEVEL, gathered(openSync(devNull, 'w')));
const opened = closing((error) => log.error({ err: error }, 'Something did not close'));

await serve(await openEngine(config, opened, log), config, opened, log, {
  providers: atOnce(Number(process.env['BENCH_PROVIDER_MS'] ?? 0)),
  pages: async (c) => {
    if (c.req.path !== '/bench') return;
    const { rss: memory } = process.memoryUsage();
    const { watch } = c.req.query();
    const sent = watching.read();
    if (watch) watching.turn(watch === 'on');
    return c.json({ cpu: process.cpuUsage(), memory, sent });
  },
});
process.once('SIGTERM', () => void opened.close().then(() => process.exit(0)));
