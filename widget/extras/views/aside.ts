import { type TemplateResult, html, nothing } from 'lit';
import { type Tone, icon } from '../../views/icons.ts';
import { line } from '../../views/line.ts';

interface Aside {
  readonly tone: Tone;
  readonly what: string;
  readonly next: readonly (string | null | undefined | false)[];
  readonly testId: string;
  readonly more: TemplateResult | typeof nothing;
}

/** Looks like a notice, but is no answer to anything: the focus that follows the news never lands on it. */
export function asideView({ tone, what, next, testId, more }: Aside) {
  return html`<div class="aside notice ${tone}" part="notice" data-testid=${testId}>
    ${icon(tone)}
    <div class="words">
      <h3 class="what" tabindex="-1">${what}</h3>
      ${next.map((text) => line('', text))} ${more}
    </div>
  </div>`;
}
