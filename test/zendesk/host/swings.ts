import type { Asked } from './zendesk.ts';

/** Times when the frame went from one height to another and straight back. */
export function swings({ resizes }: Asked): string[] {
  return resizes.flatMap(({ at, height }, index) => {
    const [one, other] = [resizes[index - 2], resizes[index - 1]];
    return one && other && one.height === height && at - one.at < 1000
      ? [`${height} ${other.height} ${height}`]
      : [];
  });
}
