import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededBills } from '../../mock-server/bills.ts';
import { type FileReport, emptyReport } from './report.ts';

/** Where servers that tests start leave what they log; see server-process.ts. */
export const LOGS = 'TEST_LOGS';

/** What no log may hold, whoever it is of. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  'an e-mail address': /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
  'a token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}/,
  'a secret': /\b(sk_(test|live)_|whsec_)\w{4,}/,
};
/** Reasons and names as the tests write them. */
const WRITTEN = /\b(?:reason|name|evidence): '([^']{6,})'/g;
const STAFF = ['Ada Admin', 'Agnes Agent', 'Gustav Guest'];

/** Keeps what is logged from now on, and searches it at the end as one more test. */
export function keepLogs(): { search(): FileReport } {
  const folder = mkdtempSync(join(tmpdir(), 'logs-of-tests-'));
  process.env[LOGS] = folder;

  return {
    search() {
      const report = emptyReport('the logs of this run');
      const wanted = needles();
      let lines = 0;
      for (const file of globSync(`${folder}/*.log`))
        for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
          lines += 1;
          const what = found(line, wanted);
          if (what && report.failures.length < 10)
            report.failures.push({ name: `hold ${what}`, error: line.slice(0, 2000) });
        }
      rmSync(folder, { recursive: true });
      if (lines > 0 && report.failures.length === 0) report.passed = 1;
      return report;
    },
  };
}

/** What in a line names somebody, or null. */
export function found(line: string, wanted: readonly string[]): string | null {
  const shape = Object.entries(SHAPES).find(([, pattern]) => pattern.test(line));
  return shape?.[0] ?? wanted.find((text) => line.includes(text)) ?? null;
}

/** Every name and reason that is written in the tests and in what they start from. */
export function needles(): string[] {
  const written = globSync(['test/**/*.ts', 'mock-server/**/*.ts', 'demo/**/*.ts']).flatMap(
    (file) => [...readFileSync(file, 'utf8').matchAll(WRITTEN)].map(([, text = '']) => text),
  );
  const seeded = seededBills(new Date()).flatMap(({ customer, refunds = [] }) => [
    customer.name,
    ...refunds.map(({ reason = '' }) => reason),
  ]);
  return [...new Set([...STAFF, ...seeded, ...written])].filter(isSomebodys);
}

/** Not what is a word of ours as well: a setting, a route, a table. */
function isSomebodys(text: string): boolean {
  return text.length >= 6 && /[ A-ZÅÄÖØÆ]/.test(text) && !/^[A-Z_]+$/.test(text);
}
