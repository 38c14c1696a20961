import { parseArgs } from 'node:util';

/** A whole number from 1 for each name, as `--name N` or as it is otherwise. */
export function readNumbers<Name extends string>(
  args: readonly string[],
  otherwise: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const names = Object.keys(otherwise) as Name[];
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const number = (name: Name) => {
    const value = Number(values[name] ?? otherwise[name]);
    if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name}: a number from 1`);
    return value;
  };
  return Object.fromEntries(names.map((name) => [name, number(name)])) as Record<Name, number>;
}

/** Another one each time. */
export function anySeed(): number {
  return (Date.now() % 1_000_000) + 1;
}
