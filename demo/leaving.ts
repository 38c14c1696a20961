/** Asks before the page is left while an order is on its way: its answer would not be seen. */
export function warnWhileRefunding(): void {
  addEventListener('beforeunload', (event) => {
    const panels = [...document.querySelectorAll('sesamy-refund-panel')];
    if (panels.some(({ busy }) => busy)) event.preventDefault();
  });
}
