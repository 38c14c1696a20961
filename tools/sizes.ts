import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * What a page may have to load, in bytes after gzip. The panel with English is one file; another language is
 * one more at start, and reasons come when something may go wrong. The list, the details, the search and the
 * context are one file more, for pages that name one of them; the list of refunds is another, for pages that name
 * that. What helps beyond refunding comes when a bill is shown. Who frames the panel loads the host's side alone; the
 * page in the frame loads its own script beside the panel. The loader asks for the bill beside the panel. A budget is raised on purpose, in a commit
 * that says why.
 */
const BUDGETS: readonly [pattern: string, budget: number][] = [
  ['dist/cdn/sesamy-refund-panel.js', 24_000],
  ['dist/cdn/sesamy-refund-panel-{sv,nb,da,fi}-??????.js', 2900],
  ['dist/cdn/sesamy-refund-panel-*-reasons-*.js', 2300],
  ['dist/cdn/sesamy-refund-panel-extras-*.js', 8500],
  ['dist/cdn/sesamy-refund-panel-{sv,nb,da,fi}-extras-*.js', 1800],
  ['dist/cdn/sesamy-refund-panel-family-*.js', 9200],
  ['dist/cdn/sesamy-refund-panel-*-family-*.js', 900],
  ['dist/cdn/sesamy-refund-panel-list-*.js', 9000],
  ['dist/cdn/sesamy-refund-panel-*-refunds-*.js', 1500],
  ['dist/cdn/embed-page.js', 6000],
  ['dist/embed/index.js', 3000],
  ['dist/cdn/loader.js', 1000],
];

for (const [pattern, budget] of BUDGETS) {
  const files = globSync(pattern).toSorted();
  if (files.length === 0) fail(`${pattern}: there is none`);
  for (const file of files) {
    const size = gzipSync(readFileSync(file), { level: 9 }).length;
    console.log(`${file}: ${size} bytes of ${budget}`);
    if (size > budget) fail(`${file} is too large`);
  }
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
