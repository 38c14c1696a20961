import { type TemplateResult, html, nothing } from 'lit';
import { type Tone, icon } from './icons.ts';
import { line } from './line.ts';

export interface Notice {
  readonly tone: Tone;
  readonly what: string;
  readonly next?: readonly (string | null | undefined | false)[];
  readonly reference?: string | null | undefined;
  readonly testId?: string | undefined;
  readonly more?: TemplateResult | typeof nothing | undefined;
}

/** What is the case and what to do about it. Its heading is where the focus lands. */
export function noticeView({ tone, what, next = [], reference, testId, more }: Notice) {
  return html`
    <div
      class="notice ${tone}"
      part=${tone === 'bad' ? 'problem' : 'notice'}
      data-testid=${testId ?? nothing}
    >
      ${icon(tone)}
      <div class="words">
        <h3 class="what" tabindex="-1" data-landing>${what}</h3>
        ${next.map((text) => line('', text))} ${line('reference', reference)} ${more ?? nothing}
      </div>
    </div>
  `;
}
