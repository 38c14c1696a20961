/** Longer than any list of bills. What is beyond can be scrolled to. */
const HIGHEST = 20_000;
/** By then a host that follows has. */
const FOLLOWED_WITHIN_MS = 2000;

/**
 * Tells how high the content is, whenever that has changed. Of the content alone: the page around it is as high as
 * the frame, and would never shrink again. Where the host does not follow, the page gets a scrollbar.
 */
export function tellHeight(content: Element, tell: (height: number) => void): void {
  let told = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  new ResizeObserver(() => {
    const height = Math.min(Math.ceil(content.getBoundingClientRect().height), HIGHEST);
    if (height === told) return;
    told = height;
    tell(height);
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (innerHeight < told) document.documentElement.classList.add('scrolls');
    }, FOLLOWED_WITHIN_MS);
  }).observe(content);
}
