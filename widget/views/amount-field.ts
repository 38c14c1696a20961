import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Draft, amountOf } from '../order.ts';
import type { OpenBill } from '../lenient-schemas.ts';
import type { ViewTools } from './tools.ts';

interface AmountField {
  readonly bill: OpenBill;
  readonly draft: Draft;
  readonly error: string | null;
  readonly busy: boolean;
}

/** How much to refund. A text field: number fields turn "12.50" into other numbers in some languages. */
export function amountField({ bill, draft, error, busy }: AmountField, tools: ViewTools) {
  const { messages, formats, actions } = tools;
  const { form } = messages;
  const { max } = bill.refundability;
  const changed = amountOf(bill, draft) !== max;

  return html`
    <div class="field" part="field">
      <div class="label">
        <label for="amount">${form.amount}</label>
        <span id="amount-max" data-testid="amount-max">${form.max(formats.money(max, bill))}</span>
      </div>
      <div class="box">
        <input
          id="amount"
          part="input"
          data-testid="amount"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          spellcheck="false"
          required
          ?readonly=${busy}
          aria-invalid=${error !== null}
          aria-describedby=${error === null ? 'amount-max' : 'amount-error amount-max'}
          .value=${live(amountText(bill, draft, tools))}
          @input=${actions.typeAmount}
        />
        <span class="unit" aria-hidden="true">${bill.currency}</span>
      </div>
      ${error === null ? nothing : html`<p class="error" id="amount-error">${error}</p>`}
      ${
        changed && !busy
          ? html`<button class="link" part="button" type="button" @click=${actions.chooseInFull}>
              ${form.inFull}
            </button>`
          : nothing
      }
    </div>
  `;
}

function amountText(bill: OpenBill, { amount }: Draft, { formats }: ViewTools): string {
  switch (amount.kind) {
    case 'in-full':
      return formats.editable(bill.refundability.max, bill);
    case 'suggested':
      return formats.editable(amount.units, bill);
    case 'typed':
      return amount.text;
  }
}
