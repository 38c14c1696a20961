import { html, nothing } from 'lit';
import type { Note } from '../panel/panel-state.ts';
import type { Asking, ViewTools } from './tools.ts';

/** Asks again what became of money on its way, and says so when there is no news. */
export function checkView(
  note: Note | undefined,
  { messages, actions, checking }: ViewTools<Asking>,
) {
  const { check } = messages;
  return html`
    <div class="check">
      <button
        class="secondary"
        part="button"
        type="button"
        data-testid="check-now"
        aria-disabled=${checking}
        @click=${actions.check}
      >
        ${checking ? check.checking : check.now}
      </button>
      ${note && !checking ? html`<span class="note">${check.notes[note]}</span>` : nothing}
    </div>
  `;
}
