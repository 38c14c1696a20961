import { html } from 'lit';
import { icon } from './icons.ts';

export interface FieldError {
  readonly field: 'amount' | 'reason';
  readonly text: string;
}

/** All that is wrong with the fields, each a way to its field. It takes the focus, and so is read aloud. */
export function summaryView(errors: readonly FieldError[], heading: string) {
  return html`
    <div class="notice bad" part="problem">
      ${icon('bad')}
      <div class="words">
        <h3 class="what" tabindex="-1" data-landing>${heading}</h3>
        <ul>
          ${errors.map(
            ({ field, text }) =>
              html`<li>
                <a href="#${field}" @click=${goTo}>${text}</a>
              </li>`,
          )}
        </ul>
      </div>
    </div>
  `;
}

/** A link within a shadow root leads nowhere by itself. */
function goTo(event: MouseEvent): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  (link.getRootNode() as ShadowRoot).querySelector<HTMLElement>(link.hash)?.focus();
}
