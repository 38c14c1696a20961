import { html, nothing } from 'lit';
import { REASON_MAX_LENGTH } from '../../contract/limits.ts';
import type { OpenBill } from '../backend/seen.ts';
import { line } from './line.ts';
import type { ViewTools } from './tools.ts';

interface ReasonField {
  readonly bill: OpenBill;
  readonly reason: string;
  readonly error: string | null;
  readonly busy: boolean;
}

const COUNTED_FROM = 100;

/** Why the refund is made. No maxlength: it would cut pasted text without a word. */
export function reasonField({ bill, reason, error, busy }: ReasonField, tools: ViewTools) {
  const { messages, actions, extras } = tools;
  const { form } = messages;
  const left = REASON_MAX_LENGTH - [...reason.trim()].length;

  return html`
    <div class="field" part="field">
      <div class="label">
        <label for="reason">${form.reason}</label>
        ${left < COUNTED_FROM ? html`<span>${form.left(left)}</span>` : nothing}
      </div>
      ${busy ? nothing : extras?.reason(bill, reason, tools)}
      <textarea
        id="reason"
        part="input"
        data-testid="reason"
        rows="3"
        required
        ?readonly=${busy}
        aria-invalid=${error !== null}
        aria-describedby=${error === null ? 'reason-hint' : 'reason-error reason-hint'}
        data-shown=${reason}
        .value=${reason}
        @input=${actions.typeReason}
      ></textarea>
      ${line('error', error, 'reason-error')} ${line('hint', form.reasonHint, 'reason-hint')}
    </div>
  `;
}
