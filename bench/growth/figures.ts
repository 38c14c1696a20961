import type { Figure } from '../figure.ts';
import type { Question } from './questions.ts';
import { ALL, type Timings, quantile } from './rounds.ts';
import type { Sizes } from './sizes.ts';
import type { World } from './world.ts';

/** What answers at the desk take at most at the median, at the size that one machine is meant for. */
const AT_THE_DESK_MS = 50;

const PARTS = [
  { named: 'median', share: 0.5 },
  { named: 'p95', share: 0.95 },
];

/** How many times as long everything takes of many bills as of few. Bars are for the median. */
export function slower(timings: Timings, { few, many }: { few: World; many: World }): Figure[] {
  return ALL.flatMap((question) =>
    PARTS.map(({ named, share }) => ({
      what: `${question.what}, of ${short(many)}, ${named}`,
      value: ms(timings, { question, world: many, share }),
      unit: 'ms',
      floor: { what: `of ${short(few)}`, value: ms(timings, { question, world: few, share }) },
      ...(named === 'median' ? { bar: { most: question.most } } : {}),
    })),
  );
}

/** How long what a desk waits for takes. */
export function atTheDesk(timings: Timings, world: World): Figure[] {
  return ALL.filter((question) => question.atTheDesk).map((question) => ({
    what: `${question.what}, of ${short(world)}, median`,
    value: ms(timings, { question, world, share: 0.5 }),
    unit: 'ms',
    bar: { most: AT_THE_DESK_MS },
  }));
}

function ms(
  timings: Timings,
  { question, world, share }: { question: Question; world: World; share: number },
): number {
  return quantile(timings.get(question)?.get(world) ?? [], share);
}

export function sizeFigures(world: World, { rows, indexes }: Sizes): Figure[] {
  return [
    { what: `rows, of ${short(world)}`, value: rows, unit: 'bytes a bill' },
    { what: `indexes, of ${short(world)}`, value: indexes, unit: 'bytes a bill' },
  ];
}

function short({ bills }: World): string {
  return bills >= 1_000_000 ? `${bills / 1_000_000} million bills` : `${bills} bills`;
}
