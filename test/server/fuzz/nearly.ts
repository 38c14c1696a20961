import * as fc from 'fast-check';
import { hostile, hostileOfKind } from './hostile.ts';

type Step = string | number;
type Change = 'replace' | 'remove' | 'add';

const MOMENT = /^\d{4}-\d\d-\d\dT/;

/** A value with one thing in it changed, taken away or added: what most mistakes look like. */
export function nearly(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .record({
      value,
      where: fc.nat(),
      how: fc.constantFrom<Change>('replace', 'replace', 'replace', 'remove', 'add'),
      anything: fc.option(hostile, { freq: 2 }),
      ofKind: hostileOfKind,
    })
    .map(({ value: whole, where, how, anything, ofKind }) => {
      const places = placesIn(whole);
      const place = places[where % places.length] ?? [];
      const what = (now: unknown) => (anything ?? sameKind(now, ofKind)) as unknown;
      return changed(whole, place, how, what);
    });
}

function sameKind(now: unknown, ofKind: { number: number; text: string; moment: string }): unknown {
  if (typeof now === 'number') return ofKind.number;
  if (typeof now !== 'string') return null;
  return MOMENT.test(now) ? ofKind.moment : ofKind.text;
}

/** The way to everything in a value, itself among them. */
function placesIn(value: unknown, here: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [here];
  const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
  const inside = [...steps].flatMap((step) =>
    placesIn((value as Record<Step, unknown>)[step], [...here, step]),
  );
  return [here, ...inside];
}

function changed(
  value: unknown,
  place: readonly Step[],
  how: Change,
  what: (now: unknown) => unknown,
): unknown {
  const [step, ...rest] = place;
  if (step === undefined) return how === 'add' ? added(value, what(value)) : what(value);
  if (Array.isArray(value))
    return value.map((one, at) => (at === step ? changed(one, rest, how, what) : one));
  const inside = { ...(value as Record<Step, unknown>) };
  if (how === 'remove' && rest.length === 0) delete inside[step];
  else inside[step] = changed(inside[step], rest, how, what);
  return inside;
}

function added(value: unknown, what: unknown): unknown {
  if (Array.isArray(value)) return [...value, what];
  return typeof value === 'object' ? { ...value, surprise: what } : [value, what];
}
