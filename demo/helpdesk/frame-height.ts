/** What the app in the frame says of itself. */
interface HeightMessage {
  readonly type: 'helpdesk:height';
  readonly height: number;
}

/** In the frame: tells the helpdesk how high the app is, whenever that changes. */
export function tellHeight(app: Element): void {
  if (parent === window) return;
  // Of the app alone: the page around it is as high as the frame, and would never shrink again.
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(app.getBoundingClientRect().height);
    const message: HeightMessage = { type: 'helpdesk:height', height };
    parent.postMessage(message, location.origin);
  });
  observer.observe(app);
}

/** In the helpdesk: gives the frame the height that its app asks for. */
export function followHeight(): void {
  addEventListener('message', ({ origin, source, data }: MessageEvent<Partial<HeightMessage>>) => {
    const frame = document.querySelector('iframe');
    if (origin !== location.origin || !frame || source !== frame.contentWindow) return;
    if (data.type === 'helpdesk:height') frame.style.height = `${Number(data.height)}px`;
  });
}
