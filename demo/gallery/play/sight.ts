import type { Shown } from '../elements.ts';

/** The element's word for the state it is in. */
export function stateOf(shown: Shown): string | undefined {
  return shown.shadowRoot?.querySelector<HTMLElement>('[part=panel]')?.dataset['state'];
}

/** Whether there is something in it, by its test id, part or ARIA. */
export function isShown(shown: Shown, selector = '*'): boolean {
  return Boolean(shown.shadowRoot?.querySelector(selector));
}
