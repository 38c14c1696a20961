import { html, nothing } from 'lit';
import type { Messages } from '../locales/index.ts';

const SAFE = ['https:', 'http:', 'mailto:'];

/** A link out of the page. One that was set by somebody else must not become a script. */
export function linkView(url: string, words: string, { newTab }: Messages) {
  return isSafe(url)
    ? html`<a href=${url} target="_blank">${words} <span class="unseen">${newTab}</span></a>`
    : nothing;
}

function isSafe(url: string): boolean {
  const link = document.createElement('a');
  link.href = url;
  return url !== '' && SAFE.includes(link.protocol);
}
