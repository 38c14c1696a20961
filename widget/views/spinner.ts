import { html } from 'lit';

/** Something is under way; the text beside says what. */
export function spinner() {
  return html`<span class="spinner" aria-hidden="true"></span>`;
}
