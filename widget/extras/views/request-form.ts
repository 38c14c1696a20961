import { html, nothing } from 'lit';
import type { SeenBill } from '../../backend/seen.ts';
import { line } from '../../views/line.ts';
import type { ExtraTools } from '../extra-tools.ts';
import type { RequestDraft, RequestFault } from '../request-draft.ts';

/** For somebody who may not refund: what an admin is asked to. */
export function requestFormView(bill: SeenBill, request: RequestDraft, tools: ExtraTools) {
  if (bill.refundability.kind !== 'not-permitted' || bill.refundable === 0) return nothing;
  const { extras, formats, messages } = tools;
  const { amount, reason, fault, progress } = request;
  const reasonIsWrong = fault === 'reason' || fault === 'too-long';
  const words = extras.ask;
  const max = formats.money(bill.refundable, bill);
  return html`<details data-testid="request-form">
    <summary data-testid="request-title">${words.title}</summary>
    <form
      novalidate
      aria-label=${words.title}
      @submit=${(event: Event) => {
        event.preventDefault();
        void request.send(bill);
      }}
    >
      ${line('hint', words.hint)}
      <div class="field" part="field">
        <div class="label">
          <label for="request-amount">${messages.form.amount}</label>
          <span id="request-max">${messages.form.max(max)}</span>
        </div>
        <div class="box">
          <input
            id="request-amount"
            part="input"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            data-testid="request-amount"
            aria-invalid=${fault === 'amount'}
            aria-describedby=${fault === 'amount' ? 'request-fault request-max' : 'request-max'}
            .value=${amount ?? formats.editable(bill.refundable, bill)}
            @input=${({ target }: InputEvent) =>
              request.edit({ amount: (target as HTMLInputElement).value })}
          />
          <span class="unit" aria-hidden="true">${bill.currency}</span>
        </div>
      </div>
      <div class="field" part="field">
        <label for="request-reason">${messages.form.reason}</label>
        <textarea
          id="request-reason"
          part="input"
          rows="2"
          data-testid="request-reason"
          aria-invalid=${reasonIsWrong}
          aria-describedby=${reasonIsWrong ? 'request-fault' : nothing}
          .value=${reason}
          @input=${({ target }: InputEvent) =>
            request.edit({ reason: (target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
      <div role="alert">${line('error', fault && faultText(fault), 'request-fault')}</div>
      <div role="status">${line('hint', progress === 'sent' && words.sent)}</div>
      <div class="buttons">
        <button
          class="secondary"
          part="button"
          type="submit"
          data-testid="request-send"
          aria-disabled=${progress === 'sending'}
        >
          ${words.send}
        </button>
      </div>
    </form>
  </details>`;

  function faultText(wrong: RequestFault): string {
    return {
      'amount': messages.form.enterAmount(max),
      'reason': words.noReason,
      'too-long': messages.form.reasonFaults['too-long'],
      'not-taken': words.notTaken,
      'not-sent': words.notSent,
    }[wrong];
  }
}
