import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What a page may have to load, in bytes after gzip. A budget is raised on purpose, in a commit that says why. */
const BUDGETS = { 'dist/cdn/sesamy-refund-panel.js': 37_000 };

for (const [file, budget] of Object.entries(BUDGETS)) {
  const size = gzipSync(readFileSync(file), { level: 9 }).length;
  console.log(`${file}: ${size} bytes of ${budget}`);
  if (size > budget) process.exitCode = 1;
}
