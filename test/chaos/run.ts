import { chaos } from './chaos.ts';
import { onTestDatabase } from './command.ts';
import { readOptions } from './options.ts';
import { table, verdict } from './table.ts';

// `npm run chaos` tries to break the promises about money. It exits with 0 only when it has found nothing.

const say = (line: string) => console.log(line);
const options = readOptions(process.argv.slice(2), say);

await onTestDatabase(say, async () => {
  const outcome = await chaos(options);
  say(table(outcome));
  const { well, line } = verdict(outcome, options.seed);
  say(`\n${line}`);
  return well;
});
