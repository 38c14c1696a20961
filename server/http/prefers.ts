import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** Which of several media types an answer is to have: the one that is wanted most, and the first where that is not said. */
export function preferred<Type extends string>(c: Context, types: readonly [Type, ...Type[]]) {
  return accepts(c, {
    header: 'Accept',
    supports: [...types],
    default: types[0],
    match: (ranges) =>
      types.reduce((best, type) => (wanted(type, ranges) > wanted(best, ranges) ? type : best)),
  }) as Type;
}

/** By the range that fits most exactly: what is said of `text/csv` counts, whatever is said of all else. */
function wanted(type: string, ranges: readonly { readonly type: string; readonly q: number }[]) {
  const [main = ''] = type.split('/');
  for (const range of [type, `${main}/*`, '*/*']) {
    const found = ranges.find((one) => one.type.toLowerCase() === range);
    if (found) return found.q;
  }
  return 0;
}
