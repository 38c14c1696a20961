import { html } from 'lit';
import type { Messages } from '../locales/index.ts';
import { linkView } from './link.ts';

/** Where somebody gets help: the host's own words in the slot, else a link. */
export function helpView(url: string, messages: Messages) {
  return html`<footer>
    <slot name="help">${linkView(url, messages.help, messages)}</slot>
  </footer>`;
}
