import { html, nothing } from 'lit';
import type { SeenBill } from '../../backend/seen.ts';
import { line } from '../../views/line.ts';
import type { ExtraTools } from '../extra-tools.ts';
import type { Wish, WishFault } from '../wish.ts';

/** For somebody who may not refund: what an admin is asked to. */
export function wishView(bill: SeenBill, wish: Wish, tools: ExtraTools) {
  if (bill.refundability.kind !== 'not-permitted' || bill.refundable === 0) return nothing;
  const { extras, formats, messages } = tools;
  const { amount, reason, fault, sending } = wish.about(bill);
  const words = extras.wish;
  const max = formats.money(bill.refundable, bill);
  return html`<details data-testid="wish">
    <summary data-testid="wish-title">${words.title}</summary>
    <form
      novalidate
      aria-label=${words.title}
      @submit=${(event: Event) => {
        event.preventDefault();
        void wish.send(bill);
      }}
    >
      ${line('hint', words.hint)}
      <div class="field" part="field">
        <div class="label">
          <label for="wish-amount">${messages.form.amount}</label>
          <span id="wish-max">${messages.form.max(max)}</span>
        </div>
        <div class="box">
          <input
            id="wish-amount"
            part="input"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            data-testid="wish-amount"
            aria-invalid=${fault === 'amount'}
            aria-describedby=${fault === 'amount' ? 'wish-fault wish-max' : 'wish-max'}
            .value=${amount ?? formats.editable(bill.refundable, bill)}
            @input=${({ target }: InputEvent) =>
              wish.edit({ amount: (target as HTMLInputElement).value })}
          />
          <span class="unit" aria-hidden="true">${bill.currency}</span>
        </div>
      </div>
      <div class="field" part="field">
        <label for="wish-reason">${messages.form.reason}</label>
        <textarea
          id="wish-reason"
          part="input"
          rows="2"
          data-testid="wish-reason"
          aria-invalid=${fault === 'reason'}
          aria-describedby=${fault === 'reason' ? 'wish-fault' : nothing}
          .value=${reason}
          @input=${({ target }: InputEvent) =>
            wish.edit({ reason: (target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
      <div role="alert">${line('error', fault && faultText(fault), 'wish-fault')}</div>
      <div class="buttons">
        <button
          class="secondary"
          part="button"
          type="submit"
          data-testid="wish-send"
          aria-disabled=${sending}
        >
          ${words.send}
        </button>
      </div>
    </form>
  </details>`;

  function faultText(wrong: WishFault): string {
    return {
      'amount': messages.form.enterAmount(max),
      'reason': words.noReason,
      'not-sent': words.notSent,
    }[wrong];
  }
}
