import type { Soaked } from './soak.ts';
import { percentile } from './timings.ts';
import { growth } from './windows.ts';

/** What was measured, as tables. */
export function report({ windows, samples, timings, calm }: Soaked): string {
  const most = (of: (sample: (typeof samples)[number]) => number) => Math.max(...samples.map(of));
  const pooled = (name: string) =>
    most(({ pools }) => pools.find((pool) => pool.name.startsWith(name))?.connections ?? 0);
  return [
    '',
    'Window by window',
    row('requests', 'heap MB', 'RSS MB'),
    ...windows.map(({ answered, heapMb, rssMb }) =>
      row(answered, heapMb.toFixed(1), rssMb.toFixed(1)),
    ),
    `  with every 100,000 requests the heap grows by ${growth(windows).toFixed(2)} MB`,
    '',
    'At most',
    row('ledger', 'jobs', 'sockets', 'look-ups', 'due s', 'events'),
    row(
      pooled('sesamy'),
      pooled('pgboss'),
      most(({ sockets }) => sockets),
      most(({ lookUpsWaiting }) => lookUpsWaiting),
      most(({ overdueSeconds }) => overdueSeconds).toFixed(1),
      most(({ eventsWaiting }) => eventsWaiting),
    ),
    `  all was finished ${calm.finishedSeconds.toFixed(1)} s after the load, and all was closed after ${calm.restedSeconds.toFixed(1)} s`,
    '',
    'How long it took, in ms, from when it was due',
    row('times', 'p50', 'p95', 'p99', 'most'),
    ...[...timings.of].toSorted().map(([what, times]) => {
      const sorted = times.toSorted((one, other) => one - other);
      const at = [50, 95, 99, 100].map((percent) => percentile(sorted, percent).toFixed(0));
      return `${row(times.length, ...at)}  ${what}`;
    }),
  ].join('\n');
}

function row(...cells: readonly (string | number)[]): string {
  return `  ${cells.map((cell) => String(cell).padStart(8)).join(' ')}`;
}
