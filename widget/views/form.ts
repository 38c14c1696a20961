import { html, nothing } from 'lit';
import { type Faults, amountOf } from '../order.ts';
import type { Confirming, Editing, Sending } from '../panel-state.ts';
import { type OpenBill, isOpen } from '../lenient-schemas.ts';
import { amountField } from './amount-field.ts';
import { confirmView } from './confirm.ts';
import { reasonField } from './reason-field.ts';
import { refusalView } from './refusal.ts';
import { spinner } from './spinner.ts';
import type { ViewTools } from './tools.ts';

/**
 * The form, with the question before money moves. One template for all three states, so that fields,
 * focus and the dialog stay the same elements from the first letter to the answer.
 */
export function formView(state: Editing | Confirming | Sending, tools: ViewTools) {
  const { bill, draft } = state;
  if (!isOpen(bill)) return nothing;
  const { messages, formats, actions } = tools;
  const { form, confirm } = messages;
  const busy = state.kind === 'sending';
  const { amount: amountFault, reason: reasonFault } = faultsOf(state);
  const help = helpFor(bill, tools);
  const amount = amountOf(bill, draft);
  const money = typeof amount === 'number' ? formats.money(amount, bill) : null;

  return html`
    <form
      part="form"
      novalidate
      aria-busy=${busy}
      @submit=${actions.review}
      @keydown=${actions.pressKey}
    >
      ${state.kind === 'editing' && state.refusal ? refusalView(state.refusal, messages) : nothing}
      ${amountField(
        { bill, draft, busy, error: amountFault ? form.amountFaults[amountFault](help) : null },
        tools,
      )}
      ${reasonField(
        {
          reason: draft.reason,
          busy,
          error: reasonFault ? form.reasonFaults[reasonFault] : null,
        },
        tools,
      )}
      <button
        class="primary"
        part="button"
        type="submit"
        data-testid="submit"
        aria-disabled=${busy}
      >
        ${busy && money ? html`${spinner()} ${confirm.sending(money)}` : form.submit(money)}
      </button>
      <ul class="standing">
        ${form.standing.map((line) => html`<li>${line}</li>`)}
      </ul>
    </form>
    ${confirmView(state, tools)}
  `;
}

function faultsOf(state: Editing | Confirming | Sending): Faults {
  return (state.kind === 'editing' && state.faults) || {};
}

function helpFor(bill: OpenBill, { formats }: ViewTools) {
  const { max } = bill.refundability;
  return {
    max: formats.money(max, bill),
    example: formats.editable(max, bill),
    decimals: bill.decimals,
  };
}
