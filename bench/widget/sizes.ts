import { readFileSync } from 'node:fs';
import { brotli, gzip } from './compress.ts';
import type { Figure } from '../figure.ts';
import type { Floor } from './floors.ts';

/** The same as what the budgets of the build hold it to: kB of 1000 bytes. */
const MOST_KB = 24;

/** The panel's one file beside those of the floors. */
export function sizes(floors: Readonly<Record<Floor, string>>): Figure[] {
  const panel = readFileSync('dist/cdn/sesamy-refund-panel.js', 'utf8');
  const kB = (bytes: Uint8Array) => bytes.length / 1000;
  return [
    { what: 'panel, gzip', value: kB(gzip(panel)), unit: 'kB', bar: { most: MOST_KB } },
    { what: 'panel, brotli', value: kB(brotli(panel)), unit: 'kB' },
    ...(['vanilla', 'lit'] as const).flatMap((floor) =>
      (
        [
          ['gzip', gzip],
          ['brotli', brotli],
        ] as const
      ).map(([name, compress]) => ({
        what: `panel, ${name}`,
        value: kB(compress(panel)),
        unit: 'kB',
        floor: { what: floor, value: kB(compress(floors[floor])) },
      })),
    ),
  ];
}
