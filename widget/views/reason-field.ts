import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { REASON_MAX_LENGTH } from '../../contract/index.ts';
import type { ViewTools } from './tools.ts';

interface ReasonField {
  readonly reason: string;
  readonly error: string | null;
  readonly busy: boolean;
}

const COUNTED_FROM = 100;

/** Why the refund is made. No maxlength: it would cut pasted text without a word. */
export function reasonField(
  { reason, error, busy }: ReasonField,
  { messages, actions }: ViewTools,
) {
  const { form } = messages;
  const left = REASON_MAX_LENGTH - [...reason.trim()].length;

  return html`
    <div class="field" part="field">
      <div class="label">
        <label for="reason">${form.reason}</label>
        ${left < COUNTED_FROM ? html`<span>${form.left(left)}</span>` : nothing}
      </div>
      <textarea
        id="reason"
        part="input"
        data-testid="reason"
        rows="3"
        required
        ?readonly=${busy}
        aria-invalid=${error !== null}
        aria-describedby=${error === null ? 'reason-hint' : 'reason-error reason-hint'}
        .value=${live(reason)}
        @input=${actions.typeReason}
      ></textarea>
      ${error === null ? nothing : html`<p class="error" id="reason-error">${error}</p>`}
      <p class="hint" id="reason-hint">${form.reasonHint}</p>
    </div>
  `;
}
