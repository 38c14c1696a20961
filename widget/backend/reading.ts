/** Reads one value of an answer: gives what it is, or undefined where it cannot be used. */
export type Reader<T> = (value: unknown) => T | undefined;
export type ReadBy<R> = R extends Reader<infer T> ? T : never;

export const text: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);

/** An amount in minor units, or another count. */
export const count: Reader<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

export const oneOf =
  <const Words extends readonly string[]>(...words: Words): Reader<Words[number]> =>
  (value) =>
    words.find((word) => word === value);

/** What cannot be used becomes the most careful thing that can be said instead. */
export const or =
  <T, const Else>(read: Reader<T>, otherwise: Else): Reader<T | Else> =>
  (value) =>
    read(value) ?? otherwise;

export const maybe = <T>(read: Reader<T>): Reader<T | null> => or(read, null);

export const listOf =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(read);
    return items.includes(undefined) ? undefined : (items as T[]);
  };

/** Of an object only what is named: what a newer server adds stays outside. */
export const object =
  <Shape extends Readonly<Record<string, Reader<unknown>>>>(
    shape: Shape,
  ): Reader<{ readonly [Name in keyof Shape]: ReadBy<Shape[Name]> }> =>
  (value) => {
    if (typeof value !== 'object' || !value) return undefined;
    const fields = Object.entries(shape).map(([name, read]) => [
      name,
      read((value as Record<string, unknown>)[name]),
    ]);
    return fields.some(([, field]) => field === undefined) ? undefined : Object.fromEntries(fields);
  };
