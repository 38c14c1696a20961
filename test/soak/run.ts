import { onTestDatabase } from '../chaos/command.ts';
import { table, verdict } from '../chaos/table.ts';
import { readOptions } from './options.ts';
import { report } from './report.ts';
import { soak } from './soak.ts';

// `npm run soak` puts a steady load on a server for minutes, and looks what it has left behind afterwards. It exits
// with 0 only when it has found nothing.

const say = (line: string) => console.log(line);
const options = readOptions(process.argv.slice(2), say);

await onTestDatabase(say, async () => {
  const outcome = await soak(options);
  say(report(outcome));
  say(table(outcome));
  const { well, line } = verdict(outcome, options.seed);
  say(`\n${line}`);
  return well;
});
