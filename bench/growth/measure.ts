import type { Part } from '../parts.ts';
import { growthFigures, sizeFigures } from './figures.ts';
import { askInRounds } from './rounds.ts';
import { type Sizes, sizesOf } from './sizes.ts';
import { type World, openWorld } from './world.ts';

const FEW = 10_000;
/** 100,000 subscribers: what one machine of two cores is meant for. */
const MEANT = 2_000_000;
const MANY = [1_000_000, MEANT, 10_000_000];
/** A connection's process meets a page of the engine's memory for the first time at some price: of ten million bills for some hundred rounds. */
const ROUNDS = { warmUp: 160, timed: 300 };

/**
 * The same publisher with few bills and with many, each with a server of its own: how many times as long everything takes.
 * `BENCH_BILLS=100000,1000000` compares those with {@link FEW}, where ten million take too long.
 */
export const measureGrowth: Part = async (say) => {
  const asked = process.env['BENCH_BILLS']?.split(',').map(Number);
  const worlds: World[] = [];
  try {
    for (const bills of [FEW, ...(asked ?? MANY)]) worlds.push(await openWorld(bills, say));
    const [few, ...many] = worlds;
    if (!few) throw new Error('There is nothing to measure');
    const sizes = new Map<World, Sizes>();
    for (const world of worlds) sizes.set(world, await sizesOf(world));

    say(`Asking ${worlds.length} servers, ${ROUNDS.timed} rounds`);
    const timings = await askInRounds(worlds, ROUNDS);
    const meant = many.filter(({ bills }) => bills === MEANT);
    const others = many.filter((world) => !meant.includes(world));
    return [...growthFigures(timings, { few, many: others, meant }), ...sizeFigures(sizes)];
  } finally {
    for (const world of worlds) await world.close();
  }
};
