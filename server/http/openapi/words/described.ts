import type { Schema } from '../types.ts';
import { ABOUT_BILLS } from './bills.ts';
import { ABOUT_PEOPLE } from './people.ts';
import { ABOUT_REFUND_LISTS } from './refund-lists.ts';
import { ABOUT_REFUNDS } from './refunds.ts';
import { ABOUT_REQUESTS } from './requests.ts';

const WORDS: Readonly<Record<string, string>> = {
  ...ABOUT_BILLS,
  ...ABOUT_PEOPLE,
  ...ABOUT_REFUNDS,
  ...ABOUT_REFUND_LISTS,
  ...ABOUT_REQUESTS,
};

/**
 * A schema with what it and each of its fields is, in words. They are here and not in the contract, which browsers
 * load. `Refund.id` is a field of one type, `period.start` one of any `period`, and `amount` any of that name.
 */
export function described(schema: Schema, ...path: readonly string[]): Schema {
  const about = schema.description ?? wordsFor(path);
  return { ...schema, ...(about ? { description: about } : {}), ...inside(schema, path) };
}

function inside(schema: Schema, path: readonly string[]): Partial<Schema> {
  const unnamed = (one: Schema): Schema => ({ ...one, ...inside(one, path) });
  const { properties, items, anyOf, oneOf } = schema;
  return {
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, one]) => [name, described(one, ...path, name)]),
          ),
        }
      : {}),
    ...(items ? { items: unnamed(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(unnamed) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(unnamed) } : {}),
  };
}

/** The most exact words there are. */
function wordsFor(path: readonly string[]): string | undefined {
  const names = path.map((_, index) => path.slice(index).join('.'));
  return names.map((name) => WORDS[name]).find((words) => words !== undefined);
}
