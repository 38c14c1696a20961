import type { Part } from '../parts.ts';
import { benchCsv } from './bench.ts';

/** A file of a million refunds, read fast and read slowly: how fast it comes, and that it takes no memory. */
export const measureCsv: Part = async (say) => {
  const [fast, slow] = await benchCsv({ refunds: 1_000_000, slowly: 5, say });
  if (!fast || !slow) throw new Error('Both readers were to be measured');
  const growth = { unit: 'MB', bar: { most: 1.2 } } as const;
  return [
    { what: 'CSV of 1,000,000 refunds', value: fast.seconds, unit: 's' },
    ...[
      { who: 'fast', ...fast },
      { who: 'slow', ...slow },
    ].map(({ who, early, late }) => ({
      what: `heap at the end of it, ${who} reader`,
      value: late.heap,
      floor: { what: 'at a tenth of it', value: early.heap },
      ...growth,
    })),
  ];
};
