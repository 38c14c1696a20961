import { html } from 'lit';
import type { Story } from '../story.ts';

/** The element alone on its page: for frames, pictures and whoever wants nothing around it. */
export function barePage({ title }: Story, stage: HTMLElement) {
  return html`<main class="bare">
    <h1 class="unseen">${title}</h1>
    ${stage}
  </main>`;
}
