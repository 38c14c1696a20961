/** What has the keyboard's focus, as somebody would tell it from the rest. */
export interface Focus {
  /** The test id, the id, where a link leads, or else the kind of element. */
  readonly name: string;
  readonly text: string;
  readonly inPanel: boolean;
}

/** Looks through all open shadow roots; null where nothing that can be seen has the focus. Runs in the page. */
export function focusNow(): Focus | null {
  let element = document.activeElement;
  let inPanel = false;
  while (element?.shadowRoot) {
    inPanel ||= element.localName === 'sesamy-refund-panel';
    element = element.shadowRoot.activeElement;
  }
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  if (!document.hasFocus() || !element.checkVisibility() || element.closest('[inert]')) return null;
  return {
    name:
      element.dataset['testid'] || element.id || element.getAttribute('href') || element.localName,
    text: ((element as HTMLInputElement).value || element.textContent).trim(),
    inPanel,
  };
}
