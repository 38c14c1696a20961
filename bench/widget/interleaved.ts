import { median } from '../median.ts';

/** What is measured of each in turn, so that what slows the machine meanwhile slows all of them; and the middle of each. */
export async function interleaved<Name extends string>(
  names: readonly Name[],
  times: number,
  measure: (name: Name) => Promise<number>,
): Promise<Record<Name, number>> {
  const all = new Map(names.map((name) => [name, [] as number[]]));
  for (let time = 0; time < times; time += 1)
    for (const [name, values] of all) values.push(await measure(name));
  return Object.fromEntries(
    Array.from(all, ([name, values]) => [name, median(values)] as const),
  ) as Record<Name, number>;
}
