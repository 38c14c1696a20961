import type { Figure } from '../figure.ts';
import type { Part } from '../parts.ts';
import { atTheDesk, sizeFigures, slower } from './figures.ts';
import { askInRounds } from './rounds.ts';
import { sizesOf } from './sizes.ts';
import { type World, openWorld } from './world.ts';

const FEW = 10_000;
/** 100,000 subscribers: what one machine of two cores is meant for. */
const MEANT = 2_000_000;
const MANY = [1_000_000, MEANT, 10_000_000];
/** A connection's process meets a page of the engine's memory for the first time at some price: of ten million bills for some hundred rounds. */
const ROUNDS = { warmUp: 160, timed: 300 };

/**
 * The same publisher with few bills and with many, each with a server and an engine of its own, two at a time: how many times as long
 * everything takes. More at a time would share out the memory that is next to two cores, and nobody has four of them on one machine.
 * `BENCH_BILLS=100000,1000000` compares those with {@link FEW}, where ten million take too long.
 */
export const measureGrowth: Part = async (say) => {
  const asked = process.env['BENCH_BILLS']?.split(',').map(Number);
  const few = await openWorld(FEW, say);
  try {
    const figures = sizeFigures(few, await sizesOf(few));
    for (const bills of asked ?? MANY) figures.push(...(await beside(few, bills, say)));
    return figures;
  } finally {
    await few.close();
  }
};

async function beside(few: World, bills: number, say: (line: string) => void): Promise<Figure[]> {
  const many = await openWorld(bills, say);
  try {
    const sizes = sizeFigures(many, await sizesOf(many));
    say(`Asking, ${ROUNDS.timed} rounds`);
    const figures =
      bills === MEANT
        ? atTheDesk(await askInRounds([many], ROUNDS), many)
        : slower(await askInRounds([few, many], ROUNDS), { few, many });
    return [...figures, ...sizes];
  } finally {
    await many.close();
  }
}
