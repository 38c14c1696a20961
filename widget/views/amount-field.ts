import { html, nothing } from 'lit';
import { type Draft, amountOf } from '../panel/order.ts';
import type { OpenBill } from '../backend/seen.ts';
import { line } from './line.ts';
import type { ViewTools } from './tools.ts';

interface AmountField {
  readonly bill: OpenBill;
  readonly draft: Draft;
  readonly error: string | null;
  readonly busy: boolean;
  /** The amount as it is understood, or null while it is none. */
  readonly money: string | null;
}

/** How much to refund. A text field: number fields turn "12.50" into other numbers in some languages. */
export function amountField({ bill, draft, error, busy, money }: AmountField, tools: ViewTools) {
  const { messages, formats, actions } = tools;
  const { form } = messages;
  const { max } = bill.refundability;
  const changed = amountOf(bill, draft) !== max;
  const text = amountText(bill, draft, tools);

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
          required
          ?readonly=${busy}
          aria-invalid=${error !== null}
          aria-describedby=${error === null ? 'amount-max' : 'amount-error amount-max'}
          data-shown=${text}
          .value=${text}
          @input=${actions.typeAmount}
        />
        <span class="unit" aria-hidden="true">${bill.currency}</span>
      </div>
      ${line('error', error, 'amount-error')}
      ${line('hint', money && draft.amount.kind === 'typed' && form.understood(money))}
      ${
        changed && !busy
          ? html`<button class="link" part="button" type="button" @click=${actions.chooseInFull}>
              ${form.inFull}
            </button>`
          : nothing
      }
      ${busy ? nothing : tools.extras?.amount(bill, draft, tools)}
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
