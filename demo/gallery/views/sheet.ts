import { type TemplateResult, html } from 'lit';
import type { Sheet } from '../sheet.ts';
import { CHAPTERS } from '../stories/index.ts';
import type { Story } from '../story.ts';
import { type View, addressOf } from '../view.ts';
import { sheetControlsView } from './controls.ts';
import { headView } from './head.ts';
import type { Go } from './page.ts';

/** Every state on one sheet, light beside dark. */
export function sheetPage(view: View, sheet: Sheet, go: Go): TemplateResult {
  return html`
    ${headView(html`<a class="button" href=${addressOf({ ...view, all: false })}>One by one</a>`)}
    <main class="sheet" id="main">
      <h1>Every state</h1>
      <p class="when">
        Light beside dark. Each has a server of its own, and was brought here by its rules.
      </p>
      <nav class="jumps" aria-label="Chapters">
        ${CHAPTERS.map(
          ({ title, stories: [first] }) =>
            html`<a class="button" href="#${first?.id}">${title}</a>`,
        )}
      </nav>
      ${sheetControlsView(view, go)}
      ${CHAPTERS.map(
        ({ title, stories }) => html`
          <h2>${title}</h2>
          ${stories.map((story) => rowOf(story, view, sheet))}
        `,
      )}
    </main>
  `;
}

function rowOf({ id, title, when }: Story, view: View, { pairOf }: Sheet): TemplateResult {
  return html`
    <article class="row" id=${id}>
      <h3><a href=${addressOf({ ...view, all: false, state: id })}>${title}</a></h3>
      <p class="when">${when}</p>
      <div class="pair">${pairOf(id, view)}</div>
    </article>
  `;
}
