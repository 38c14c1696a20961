import './family.ts';

/** Brings the list of refunds, for pages that make it where it is not seen: inside a shadow root. */
export function loadRefundList(): Promise<unknown> {
  return import('./cdn-refund-list.ts').catch(console.warn);
}

/** It is larger than the others together, so it travels only to pages that name it. */
const looking = new MutationObserver(look);

function look(): void {
  if (!document.querySelector('sesamy-refund-list')) return;
  looking.disconnect();
  void loadRefundList();
}

looking.observe(document, { childList: true, subtree: true });
look();
