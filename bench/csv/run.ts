import { onTestDatabase } from '../../test/chaos/command.ts';
import { readNumbers } from '../../test/chaos/numbers.ts';
import { benchCsv } from './bench.ts';

// `node bench/csv/run.ts --refunds 1000000 --slowly 5`: how fast a file of so many refunds comes, and what memory it takes.

const say = (line: string) => console.log(line);
const options = readNumbers(process.argv.slice(2), { refunds: 1_000_000, slowly: 5 });

await onTestDatabase(say, async () => {
  await benchCsv({ ...options, say });
  return true;
});
