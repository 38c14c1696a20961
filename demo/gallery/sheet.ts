import { keyOf, stageOf } from './showing.ts';
import type { Stage } from './stage.ts';
import type { View } from './view.ts';

/** So many stories are played at a time: each has a whole server of its own. */
const HANDS = 3;
const THEMES = ['light', 'dark'] as const;

export type Sheet = ReturnType<typeof openSheet>;

/** Shows many stories at once, each in light and in dark, and plays them in the order they are asked for. */
export function openSheet() {
  const shown = new Map<string, Stage>();
  const waiting: Stage[] = [];
  let hands = 0;

  function shownIn(view: View): HTMLElement {
    const place = `${view.state} ${view.theme}`;
    let stage = shown.get(place);
    if (stage?.key !== keyOf(view)) {
      stage?.close();
      stage = stageOf(view);
      shown.set(place, stage);
      waiting.push(stage);
      if (hands < HANDS) void playOn();
    }
    stage.dress(view);
    return stage.element;
  }

  async function playOn(): Promise<void> {
    hands += 1;
    for (let next = waiting.shift(); next; next = waiting.shift())
      if ([...shown.values()].includes(next)) await next.play();
    hands -= 1;
  }

  return {
    /** A story in light and in dark, with what else a view asks for. */
    pairOf: (state: string, view: View): readonly HTMLElement[] =>
      THEMES.map((theme) => shownIn({ ...view, state, theme })),

    close(): void {
      waiting.length = 0;
      for (const stage of shown.values()) stage.close();
      shown.clear();
    },
  };
}
