import { html, nothing } from 'lit';
import type { Messages } from '../locales/index.ts';

const SAFE = ['https:', 'http:', 'mailto:'];

/** Where somebody gets help: the host's own words in the slot, else a link. */
export function helpView(url: string, messages: Messages) {
  return html`<footer>
    <slot name="help"
      >${isSafe(url) ? html`<a href=${url} target="_blank" rel="noopener">${messages.help}</a>` : nothing}</slot
    >
  </footer>`;
}

/** A link set by a page must not become a script. */
function isSafe(url: string): boolean {
  return url !== '' && URL.canParse(url, document.baseURI)
    ? SAFE.includes(new URL(url, document.baseURI).protocol)
    : false;
}
