import { type TemplateResult, html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type Tone, icon } from './icons.ts';

export interface Notice {
  readonly tone: Tone;
  readonly what: string;
  readonly next?: readonly (string | null)[];
  readonly reference?: string | null | undefined;
  readonly testId?: string | undefined;
  readonly more?: TemplateResult | typeof nothing;
}

/** What is the case and what to do about it. Its heading is where the focus lands. */
export function noticeView({ tone, what, next = [], reference, testId, more }: Notice) {
  return html`
    <div
      class="notice ${tone}"
      part=${tone === 'bad' ? 'problem' : 'notice'}
      data-testid=${ifDefined(testId)}
    >
      ${icon(tone)}
      <div class="words">
        <h3 class="what" tabindex="-1" data-landing>${what}</h3>
        ${next.map((line) => (line ? html`<p>${line}</p>` : nothing))}
        ${reference ? html`<p class="reference">${reference}</p>` : nothing} ${more ?? nothing}
      </div>
    </div>
  `;
}
