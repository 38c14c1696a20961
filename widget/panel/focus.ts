import type { PanelState } from './panel-state.ts';

/** The heading of the news, or what comes nearest to it. It reads itself aloud, by taking the focus. */
const NEWS = ['[data-landing]', '#title'];
/** Where to go on when the focused control is gone. */
const PLACE = ['#amount', '[data-landing]', '#title'];

/**
 * Moves the focus after a change of state: to what is wrong with the fields, to the news after an order, or
 * to a new place when the focused control is gone. Only for somebody whose focus was in the panel: it is
 * never taken away from the rest of the page. Faults are the answer to a press of the button, which in
 * Safari does not take the focus.
 */
export function moveFocus(
  root: ShadowRoot,
  before: PanelState,
  now: PanelState,
  hadFocus: boolean,
): void {
  const pressed = before.kind === 'editing' && now.kind === 'editing' && before.draft === now.draft;
  const isNews = hadFocus && isAnswer(before, now);
  if ((pressed && now.faults) || isNews) focusFirst(root, NEWS);
  else if (hadFocus && !root.activeElement) focusFirst(root, PLACE);
}

/** Whether an order has just come back. */
export function isAnswer(before: PanelState, now: PanelState): boolean {
  return before.kind === 'sending' && now.kind !== 'sending';
}

function focusFirst(root: ShadowRoot, selectors: readonly string[]): void {
  for (const selector of selectors) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found.focus();
  }
}
