import { html } from 'lit';
import { snippetOf } from '../snippet.ts';
import { copyButton } from './copy.ts';
import type { Page } from './page.ts';

export function snippetView({ story, view }: Page) {
  const snippet = snippetOf(story, view);
  return html`
    <section class="card snippet" aria-labelledby="snippet">
      <h2 id="snippet">HTML</h2>
      ${copyButton('Copy HTML', () => snippet)}
      <pre
        tabindex="0"
        aria-labelledby="snippet"
      ><code data-testid="snippet">${snippet}</code></pre>
    </section>
  `;
}
