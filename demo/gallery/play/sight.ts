import type { SesamyRefundPanel } from '../../../widget/index.ts';

/** The panel's word for the state it is in. */
export function stateOf(panel: SesamyRefundPanel): string | undefined {
  return panel.shadowRoot?.querySelector<HTMLElement>('[part=panel]')?.dataset['state'];
}

/** Whether there is something in the panel, by its test id, part or ARIA. */
export function isShown(panel: SesamyRefundPanel, selector = '*'): boolean {
  return Boolean(panel.shadowRoot?.querySelector(selector));
}
