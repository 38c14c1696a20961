import type { Outcome } from './chaos.ts';

const FIRST_FEW = 5;

/** What was done to the system, and what was found. */
export function table({ done, findings }: Outcome): string {
  const lines = ['', 'What was done', ...rows([...done].toSorted(byName)), '', 'What was found'];
  lines.push(...rows(findings.map(({ promise, offenders }) => [promise, offenders.length])));
  for (const { promise, offenders } of findings) {
    if (offenders.length === 0) continue;
    lines.push('', `${promise}:`);
    lines.push(...offenders.slice(0, FIRST_FEW).map((offender) => `  ${offender}`));
    if (offenders.length > FIRST_FEW) lines.push(`  and ${offenders.length - FIRST_FEW} more`);
  }
  return lines.join('\n');
}

/** Whether nothing was found, and how to say so. */
export function verdict({ findings }: Outcome, seed: number): { well: boolean; line: string } {
  const broken = findings.filter(({ offenders }) => offenders.length > 0).length;
  const line = broken === 0 ? 'Nothing was found' : `${broken} promises are broken`;
  return { well: broken === 0, line: `${line}, seed ${seed}` };
}

function rows(entries: readonly (readonly [name: string, count: number])[]): string[] {
  const width = Math.max(0, ...entries.map(([, count]) => String(count).length));
  return entries.map(([name, count]) => `  ${String(count).padStart(width)}  ${name}`);
}

function byName([one]: readonly [string, number], [other]: readonly [string, number]): number {
  return one < other ? -1 : 1;
}
