import { onTestDatabase } from '../test/chaos/command.ts';
import type { Figure } from './figure.ts';
import { holds } from './figure.ts';
import { PARTS, type PartName } from './parts.ts';
import { keep } from './results.ts';
import { table } from './table.ts';

// `npm run bench` measures every part, or those that are named, prints one table and writes `bench/results.json`. It
// exits with 0 only when every bar holds.

const say = (line: string) => console.log(line);
const names = Object.keys(PARTS) as PartName[];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name as PartName));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(2);
}

await onTestDatabase(say, async () => {
  const all: Figure[] = [];
  for (const name of names.filter((one) => asked.length === 0 || asked.includes(one))) {
    say(`# ${name}`);
    const measure = await PARTS[name]();
    const figures = await measure(say);
    keep(name, figures);
    all.push(...figures);
  }
  say(`\n${table(all)}`);
  return all.every((figure) => holds(figure) !== false);
});
