import { html, nothing } from 'lit';
import { CHAPTERS, STORIES } from '../stories/index.ts';
import { addressOf } from '../view.ts';
import type { Page } from './page.ts';

/** The way to every state: a list where there is room for one, else a box to choose from. */
export function statesView({ view, story, go }: Page) {
  return html`
    <nav class="states" aria-label="States">
      <label class="chosen">
        <span>State</span>
        <select @change=${(event: Event) => go({ state: valueOf(event) })}>
          ${CHAPTERS.map(
            ({ title, stories }) =>
              html`<optgroup label=${title}>
                ${stories.map(
                  ({ id, title }) =>
                    html`<option
                      value=${id}
                      ?selected=${id === story.id}
                      .selected=${id === story.id}
                    >
                      ${title}
                    </option>`,
                )}
              </optgroup>`,
          )}
        </select>
      </label>
      <div class="chapters">
        ${CHAPTERS.map(
          ({ title, stories }) => html`
            <h2>${title}</h2>
            <ul>
              ${stories.map(
                ({ id, title }) =>
                  html`<li>
                    <a
                      href=${addressOf({ ...view, state: id })}
                      aria-current=${id === story.id ? 'page' : nothing}
                      >${title}</a
                    >
                  </li>`,
              )}
            </ul>
          `,
        )}
      </div>
    </nav>
  `;
}

/** The same state from its beginning, and one state on or back. */
export function stepsView({ view, story, replay }: Page) {
  const at = STORIES.indexOf(story);
  const step = (by: -1 | 1, words: string) => {
    const other = STORIES.at((at + by) % STORIES.length);
    return other
      ? html`<a
          class="button"
          href=${addressOf({ ...view, state: other.id })}
          aria-label="${words}: ${other.title}"
          >${by < 0 ? '←' : '→'}</a
        >`
      : nothing;
  };
  return html`<div class="steps">
    <button class="button" @click=${replay}>Replay</button>
    ${step(-1, 'Previous state')} ${step(1, 'Next state')}
  </div>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
