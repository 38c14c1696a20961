import { html, nothing } from 'lit';
import type { Bill, Refund, RefundOrder } from '../../../contract/index.ts';
import { type Faults, most, unitsIn } from './order.ts';
import * as words from './words.ts';

export interface Form {
  readonly amount: string;
  readonly reason: string;
  readonly faults: Faults;
  readonly order: RefundOrder | null;
  readonly sending: boolean;
}

export interface Actions {
  readonly typeAmount: (event: Event) => void;
  readonly typeReason: (event: Event) => void;
  readonly review: (event: Event) => void;
  readonly leave: () => void;
  readonly send: () => void;
}

/** The figures of a bill and what has been refunded. */
export function recordView(bill: Bill) {
  return html`
    <dl class="figures">
      ${words.figures(bill).map(
        ([name, sum]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${sum}</dd>
          </div>`,
      )}
    </dl>
    <section class="history" aria-labelledby="history">
      <h3 id="history">Previous refunds</h3>
      ${
        bill.refunds.length > 0
          ? html`<ol>
              ${bill.refunds.map((refund) => pastView(refund, bill))}
            </ol>`
          : html`<p class="muted">Nothing has been refunded on this bill.</p>`
      }
    </section>
  `;
}

/** The fields, and the question before money moves. */
export function formView(bill: Bill, form: Form, actions: Actions) {
  const { faults } = form;
  const units = unitsIn(form.amount, bill);
  const isAmount = units !== null && units > 0 && units <= most(bill);
  return html`<form novalidate @submit=${actions.review}>
      <div class="field">
        <div class="label">
          <label for="amount">Amount</label>
          <span id="amount-max" class="muted">Maximum ${words.money(most(bill), bill)}</span>
        </div>
        <input
          id="amount"
          data-testid="amount"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          required
          aria-describedby="amount-error amount-max"
          aria-invalid=${Boolean(faults.amount)}
          .value=${form.amount}
          @input=${actions.typeAmount}
        />
        ${faults.amount ? html`<p id="amount-error" class="error">${faults.amount}</p>` : nothing}
      </div>
      <div class="field">
        <label for="reason">Reason</label>
        <textarea
          id="reason"
          data-testid="reason"
          rows="3"
          required
          aria-describedby="reason-error reason-hint"
          aria-invalid=${Boolean(faults.reason)}
          .value=${form.reason}
          @input=${actions.typeReason}
        ></textarea>
        ${faults.reason ? html`<p id="reason-error" class="error">${faults.reason}</p>` : nothing}
        <p id="reason-hint" class="muted">
          Stays on the bill for your team. It is not sent to the subscriber.
        </p>
      </div>
      <button class="primary" type="submit" data-testid="submit">
        ${isAmount ? `Refund ${words.money(units, bill)}` : 'Refund'}
      </button>
      <p class="muted">${words.FINAL}</p>
    </form>
    <dialog role="alertdialog" aria-labelledby="question" @close=${actions.leave}>
      ${form.order ? questionView(form.order, bill, form.sending, actions) : nothing}
    </dialog>`;
}

function questionView({ amount }: RefundOrder, bill: Bill, sending: boolean, actions: Actions) {
  const sum = words.money(amount, bill);
  return html`
    <h2 id="question">Refund ${sum}?</h2>
    <dl class="facts">
      <div>
        <dt>Subscriber</dt>
        <dd>${bill.customer.name}</dd>
      </div>
      <div>
        <dt>Back to</dt>
        <dd>${bill.payment.label}</dd>
      </div>
    </dl>
    <p>${words.FINAL}</p>
    <div class="line">
      <button type="button" @click=${actions.leave}>Go back</button>
      <button
        class="primary"
        type="button"
        data-testid="confirm"
        ?disabled=${sending}
        @click=${actions.send}
      >
        Refund ${sum}
      </button>
    </div>
  `;
}

function pastView(refund: Refund, bill: Bill) {
  return html`<li>
    <div class="line">
      <strong>${words.money(refund.amount, bill)}</strong>
      <span>${words.STATUSES[refund.status]}</span>
    </div>
    <p class="muted">${words.by(refund)}</p>
    <p>${refund.reason}</p>
  </li>`;
}
