/** What is measured of each in turn, so that what slows the machine meanwhile slows all of them. */
export async function interleaved<Name extends string, Measured>(
  names: readonly Name[],
  times: number,
  measure: (name: Name) => Promise<Measured>,
): Promise<Record<Name, Measured[]>> {
  const all = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Measured[]
  >;
  for (let time = 0; time < times; time += 1)
    for (const name of names) all[name].push(await measure(name));
  return all;
}
