import { readConfig } from '../../server/config.ts';
import { closing } from '../../server/host/closing.ts';
import { openEngine } from '../../server/host/engine.ts';
import { createLog } from '../../server/host/log.ts';
import { serve } from '../../server/serve.ts';
import { atOnce } from './at-once.ts';
import { watchStatements } from './statements.ts';

// The server, but for the providers: those answer in this process, after BENCH_PROVIDER_MS. In place of pages it says at
// `/bench` what it has used and sent so far.

const watching = watchStatements();
const read = readConfig(process.env);
if ('wrong' in read) throw new Error(read.wrong.join('\n'));
const { config } = read;
const log = createLog(config.LOG_LEVEL);
const opened = closing((error) => log.error({ err: error }, 'Something did not close'));

await serve(await openEngine(config, opened, log), config, opened, log, {
  providers: atOnce(Number(process.env['BENCH_PROVIDER_MS'] ?? 0)),
  pages: async (c) => {
    if (c.req.path !== '/bench') return;
    const { rss: memory } = process.memoryUsage();
    const answer = { cpu: process.cpuUsage(), memory, ...watching.read() };
    watching.note();
    return c.json(answer);
  },
});
process.once('SIGTERM', () => void opened.close().then(() => process.exit(0)));
