import type { Schema } from '../openapi/types.ts';

export interface Options {
  /** What all of them have. */
  readonly shared: Schema;
  /** The field whose value says which it is. */
  readonly apart: string | undefined;
  /** Those that have something of their own. */
  readonly each: readonly { readonly value: unknown; readonly rest: Schema }[];
}

/** What an object can be of several things: what they share, what tells them apart, and what only one has. */
export function optionsOf(all: readonly Schema[]): Options {
  const [first = {}] = all;
  const names = Object.keys(first.properties ?? {});
  const alike = names.filter((name) => all.every((one) => isSame(one, first, name)));
  const apart = names.find((name) => all.every((one) => valueOf(one, name) !== undefined));
  const told = [...alike, ...(apart === undefined ? [] : [apart])];
  return {
    shared: {
      properties: Object.fromEntries(told.map((name) => [name, asOne(all, name)])),
      required: first.required ?? [],
    },
    apart,
    each: all
      .map((one) => ({ value: apart && valueOf(one, apart), rest: without(one, told) }))
      .filter(({ rest }) => rest.properties),
  };
}

const valueOf = ({ properties }: Schema, name: string) => properties?.[name]?.const;

function isSame(one: Schema, other: Schema, name: string): boolean {
  const [mine, theirs] = [one, other].map(({ properties = {}, required = [] }) =>
    JSON.stringify([properties[name], required.includes(name)]),
  );
  return mine === theirs;
}

/** A field as it is in all of them, with every value it has. */
function asOne(all: readonly Schema[], name: string): Schema {
  const { const: value, ...field } = all[0]?.properties?.[name] ?? {};
  return value === undefined ? field : { ...field, enum: all.map((one) => valueOf(one, name)) };
}

function without(one: Schema, names: readonly string[]): Schema {
  const rest = Object.entries(one.properties ?? {}).filter(([name]) => !names.includes(name));
  return rest.length > 0 ? { ...one, properties: Object.fromEntries(rest) } : {};
}
