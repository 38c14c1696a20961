/** What takes the focus without having been gone to: the question before money moves, the news, a place come back to. */
const LANDINGS = 'dialog, [data-landing], .row, .back';

/**
 * Shows what has taken the focus once the host has made room for it. Browsers scroll to it at once, and then it lies
 * beyond the end of the frame.
 */
export function followFocus(): void {
  let shown: Element | null | undefined;
  addEventListener('resize', () => {
    const landing = innermost(document.activeElement)?.closest(LANDINGS);
    if (landing && landing !== shown) landing.scrollIntoView({ block: 'nearest' });
    shown = landing;
  });
}

function innermost(element: Element | null): Element | null {
  const inside = element?.shadowRoot?.activeElement;
  return inside ? innermost(inside) : element;
}
