import { define } from './elements/define.ts';
import { SesamyRefundPanel } from './elements/sesamy-refund-panel.ts';

export { SesamyRefundPanel };

const FAMILY =
  'sesamy-refund-context,sesamy-bill-details,sesamy-bill-list,sesamy-subscriber-search,sesamy-refund-list';

/** Brings the other elements, for pages that make them where they are not seen: inside a shadow root. */
export function loadFamily(): Promise<unknown> {
  return import('./cdn-family.ts').catch(console.warn);
}

const definePanel = (): void => define('sesamy-refund-panel', SesamyRefundPanel);
const named = (): Element | null => document.querySelector(FAMILY);

/** They travel only to pages that name one. */
const looking = new MutationObserver(() => {
  if (!named()) return;
  looking.disconnect();
  void loadFamily();
});

// They go first: a panel inside a context that is not there yet would ask for its settings in vain.
if (named()) void loadFamily().then(definePanel);
else {
  definePanel();
  looking.observe(document, { childList: true, subtree: true });
}
