import type { ZafClient } from './zaf.ts';

/** Longer than any list of bills here. What is beyond can be scrolled to. */
const HIGHEST = 4000;
/** A list that makes way for a bill is nothing for a moment: the frame waits to see what comes. */
const REST_MS = 150;

export interface Height {
  readonly follow: () => void;
  readonly stop: () => void;
}

/** Has the frame be as high as the content. Of the content alone: the page is as high as its frame, and would only grow. */
export function frameHeight(client: ZafClient, content: Element): Height {
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (height: number): void => {
    if (height === told) return;
    told = height;
    // A frame that keeps its size is one that scrolls.
    void client.invoke('resize', { width: '100%', height: `${height}px` }).catch(() => {});
  };
  const observer = new ResizeObserver(() => {
    const height = Math.min(Math.ceil(content.getBoundingClientRect().height), HIGHEST);
    clearTimeout(timer);
    // Not shown at all: another ticket is open.
    if (height === 0) return;
    // It grows at once, so that nothing is cut off, and shrinks when all has come to rest.
    if (height > told) tell(height);
    else timer = setTimeout(tell, REST_MS, height);
  });

  return {
    follow: () => observer.observe(content),
    stop() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
