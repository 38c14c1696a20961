import type { MountOptions } from './options.ts';

/**
 * What the panel needs and no more: its own script, to be of its own origin (or neither of us could tell who
 * speaks), its form, and help in a new tab. Not the top window, not dialogs, not downloads.
 */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

/** The frame, not in the page yet. It is not seen until it has the page's colours. */
export function makeFrame(options: MountOptions, origin: string): HTMLIFrameElement {
  const { container, title, around = framers() } = options;
  const frame = container.ownerDocument.createElement('iframe');
  frame.title = title ?? 'Refunds';
  frame.allow = '';
  frame.referrerPolicy = 'no-referrer';
  // Of our own origin it could take the sandbox off, and browsers say so in the console.
  if (origin !== location.origin) frame.setAttribute('sandbox', SANDBOX);
  const asked = [['origin', location.origin], ...around.map((one) => ['around', one])];
  frame.src = `${origin}/embed?${new URLSearchParams(asked)}`;
  // One by one, as a strict CSP allows no style attribute.
  const { style } = frame;
  style.display = 'block';
  style.width = '100%';
  style.border = '0';
  style.visibility = 'hidden';
  return frame;
}

/** The origins of the pages around this one: each has to be let by the frame. Not every browser tells. */
function framers(): readonly string[] {
  const all = new Set((location as { ancestorOrigins?: Iterable<string> }).ancestorOrigins);
  all.delete(location.origin);
  return [...all];
}

const DARK = '(prefers-color-scheme: dark)';

/** Light or dark, as elements in the container are. A frame does not inherit it. */
export function schemeOf(container: Element): 'light' | 'dark' {
  const { colorScheme } = getComputedStyle(container);
  const both = colorScheme.includes('light') && matchMedia(DARK).matches;
  return colorScheme.includes('dark') && (both || !colorScheme.includes('light'))
    ? 'dark'
    : 'light';
}

export function onSchemeChange(tell: () => void, signal: AbortSignal): void {
  matchMedia(DARK).addEventListener('change', tell, { signal });
}

/** The language around the container, across shadow roots. */
export function languageOf(container: Element): string | undefined {
  const nearest = container.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang') || undefined;
  const root = container.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : undefined;
}
