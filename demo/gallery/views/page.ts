import { type TemplateResult, html } from 'lit';
import type { Heard } from '../event-log.ts';
import { widthFor } from '../showing.ts';
import type { Story } from '../story.ts';
import { type View, addressOf } from '../view.ts';
import { controlsView } from './controls.ts';
import { eventsView } from './events.ts';
import { headView } from './head.ts';
import { statesView, stepsView } from './states.ts';
import { snippetView } from './snippet.ts';
import { tokensView } from './tokens.ts';

export type Go = (change: Partial<View>, how?: 'push' | 'replace') => void;

export interface Page {
  readonly view: View;
  readonly story: Story;
  readonly stage: HTMLElement;
  readonly events: readonly Heard[];
  readonly go: Go;
  readonly replay: () => void;
}

/** One state, with everything around it that can be changed. */
export function galleryPage(page: Page): TemplateResult {
  const { view, story, stage } = page;
  return html`
    ${headView(html`<a class="button" href=${addressOf({ ...view, all: true })}>All states</a>`)}
    <div class="gallery">
      ${statesView(page)}
      <main id="main">
        <header class="about">
          <div>
            <h1>${story.title}</h1>
            <p class="when">${story.when}</p>
          </div>
          ${stepsView(page)}
        </header>
        ${controlsView(page)}
        <div class="ground" tabindex="0" role="group" aria-label="The stage">
          <div class="room" data-width=${widthFor(story, view)} ?data-usual=${!view.width}>
            ${stage}
          </div>
        </div>
        <div class="workshop">
          <div>${snippetView(page)} ${eventsView(page.events)}</div>
          ${tokensView(page)}
        </div>
      </main>
    </div>
  `;
}
