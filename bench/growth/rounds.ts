import { type Pick, picks } from './picks.ts';
import { QUESTIONS, REFUND, type Question } from './questions.ts';
import { SMALL_BESIDE_BIG } from './small-vendor.ts';
import type { World } from './world.ts';

/** How long each asking took, in milliseconds, by question and world. */
export type Timings = ReadonlyMap<Question, ReadonlyMap<World, readonly number[]>>;

export interface Rounds {
  /** Asked and forgotten, before anything is timed. */
  readonly warmUp: number;
  readonly timed: number;
}

/** After so many rounds, some twenty seconds, all is read into memory again. */
const WARM_FOR = 100;

export const ALL: readonly Question[] = [...QUESTIONS, REFUND, SMALL_BESIDE_BIG];

/**
 * Asks everything so many times, one thing after the other and of each world in turn, so that whatever else the machine
 * does slows all of them alike.
 */
export async function askInRounds(
  worlds: readonly World[],
  { warmUp, timed }: Rounds,
): Promise<Timings> {
  const rounds = warmUp + timed;
  const timings = new Map(
    ALL.map((one) => [one, new Map(worlds.map((world) => [world, [] as number[]]))]),
  );
  const drawn: Draw[] = [];
  for (const world of worlds) drawn.push(await drawFor(world, rounds));
  for (let round = 0; round < rounds; round += 1) {
    if (round % WARM_FOR === 0) for (const world of worlds) await world.warm();
    for (const question of ALL)
      for (const nth of worlds.keys()) {
        // Each is the first one as often as the others.
        const turn = (nth + round) % worlds.length;
        const [world, draw] = [worlds[turn], drawn[turn]];
        if (!world || !draw) continue;
        const pick = draw(question);
        const start = performance.now();
        await question.ask(world, pick);
        const took = performance.now() - start;
        if (round >= warmUp) timings.get(question)?.get(world)?.push(took);
      }
  }
  return timings;
}

type Draw = (question: Question) => Pick;

/** A bill for each asking. Few worlds have a bill for each time; then it is asked of a bill again. */
async function drawFor(world: World, rounds: number): Promise<Draw> {
  const some = Math.min(rounds * QUESTIONS.length, world.bills);
  const lots = {
    all: await picks(world, some, 'all'),
    refundable: await picks(world, rounds, 'refundable'),
  };
  let at = 0;
  return (question) => {
    const pick =
      question === REFUND ? lots.refundable.pop() : lots.all[(at += 1) % lots.all.length];
    if (!pick) throw new Error('There are too few bills for so many rounds');
    return pick;
  };
}

/** The value that this share of the sorted values is below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('Nothing was measured');
  return value;
}
