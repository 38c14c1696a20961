/**
 * What was pressed may go with what it did: then whoever pressed it goes on near by. Somebody who has gone elsewhere
 * meanwhile stays there, and so does whoever may press it again.
 */
export async function keepFocus(
  pressed: HTMLElement,
  done: Promise<boolean>,
  places: readonly string[],
): Promise<void> {
  const root = pressed.getRootNode() as ShadowRoot;
  if (!(await done)) return;
  // What has changed is drawn first.
  await new Promise((drawn) => requestAnimationFrame(drawn));
  const isLost = document.activeElement === document.body;
  if (!isLost && root.activeElement !== pressed) return;
  for (const place of places) {
    const found = root.querySelector<HTMLElement>(place);
    if (found) return found.focus();
  }
}
