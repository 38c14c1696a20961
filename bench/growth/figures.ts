import type { Figure } from '../figure.ts';
import { ALL, type Timings, quantile } from './rounds.ts';
import type { Sizes } from './sizes.ts';
import type { World } from './world.ts';

/** What answers at the desk take at most at the median, at the size that one machine is meant for. */
const AT_THE_DESK_MS = 50;

export function growthFigures(
  timings: Timings,
  { few, many, meant }: { few: World; many: readonly World[]; meant: readonly World[] },
): Figure[] {
  const ms = (question: (typeof ALL)[number], world: World, share: number) =>
    quantile(timings.get(question)?.get(world) ?? [], share);

  const slower = ALL.flatMap((question) =>
    many.flatMap((world) =>
      [
        { named: 'median', share: 0.5, bar: { bar: { most: question.most } } },
        { named: 'p95', share: 0.95, bar: {} },
      ].map(({ named, share, bar }) => ({
        what: `${question.what}, of ${short(world)}, ${named}`,
        value: ms(question, world, share),
        unit: 'ms',
        floor: { what: `of ${short(few)}`, value: ms(question, few, share) },
        ...bar,
      })),
    ),
  );
  const atTheDesk = ALL.filter(({ atTheDesk }) => atTheDesk).flatMap((question) =>
    meant.map((world) => ({
      what: `${question.what}, of ${short(world)}, median`,
      value: ms(question, world, 0.5),
      unit: 'ms',
      bar: { most: AT_THE_DESK_MS },
    })),
  );
  return [...slower, ...atTheDesk];
}

export function sizeFigures(sizes: ReadonlyMap<World, Sizes>): Figure[] {
  return [...sizes].flatMap(([world, { rows, indexes }]) => [
    { what: `rows, of ${short(world)}`, value: rows, unit: 'bytes a bill' },
    { what: `indexes, of ${short(world)}`, value: indexes, unit: 'bytes a bill' },
  ]);
}

function short({ bills }: World): string {
  return bills >= 1_000_000 ? `${bills / 1_000_000} million bills` : `${bills} bills`;
}
