/** What takes the focus without having been gone to: the question before money moves, the news, a place come back to. */
const LANDINGS = 'dialog, [data-landing], .row, .back';

/** A host may make room in several steps, as what has taken the focus is laid out. Later, somebody may have scrolled away. */
const SETTLING_MS = 1000;

/**
 * Shows what has taken the focus once the host has made room for it. Browsers scroll to it at once, and then it lies
 * beyond the end of the frame.
 */
export function followFocus(): void {
  let shown: Element | null | undefined;
  let since = 0;
  addEventListener('resize', () => {
    const landing = innermost(document.activeElement)?.closest(LANDINGS);
    if (landing !== shown) since = performance.now();
    shown = landing;
    if (performance.now() - since < SETTLING_MS) landing?.scrollIntoView({ block: 'nearest' });
  });
}

function innermost(element: Element | null): Element | null {
  const inside = element?.shadowRoot?.activeElement;
  return inside ? innermost(inside) : element;
}
