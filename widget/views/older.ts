import { html, nothing } from 'lit';
import { line } from './line.ts';

interface Older {
  readonly state: { readonly cursor: string | null; readonly failed: boolean };
  readonly testId: string;
  /** They are on their way. */
  readonly coming: boolean;
  readonly words: { readonly more: string; readonly loading: string; readonly moreFailed: string };
  readonly more: () => void;
}

/** The way to older ones of a list, where there are any. */
export function olderView({ state, testId, coming, words, more }: Older) {
  return html`${line('failed', state.failed && words.moreFailed)}
  ${
    state.cursor === null
      ? nothing
      : html`<button
          class="secondary more"
          part="button"
          type="button"
          data-testid=${testId}
          aria-disabled=${coming}
          @click=${more}
        >
          ${coming ? words.loading : words.more}
        </button>`
  }`;
}
