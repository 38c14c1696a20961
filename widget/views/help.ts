import { html, nothing } from 'lit';
import type { Messages } from '../locales/index.ts';

const SAFE = ['https:', 'http:', 'mailto:'];

/** Where somebody gets help: the host's own words in the slot, else a link. */
export function helpView(url: string, messages: Messages) {
  return html`<footer>
    <slot name="help"
      >${
        isSafe(url)
          ? html`<a href=${url} target="_blank"
              >${messages.help} <span class="unseen">${messages.newTab}</span></a
            >`
          : nothing
      }</slot
    >
  </footer>`;
}

/** A link set by a page must not become a script. */
function isSafe(url: string): boolean {
  const link = document.createElement('a');
  link.href = url;
  return url !== '' && SAFE.includes(link.protocol);
}
