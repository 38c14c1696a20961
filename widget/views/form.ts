import { html, nothing } from 'lit';
import { type Faults, amountOf } from '../panel/order.ts';
import type { Confirming, Editing, Sending } from '../panel/panel-state.ts';
import { type OpenBill, isOpen } from '../backend/seen.ts';
import { amountField } from './amount-field.ts';
import { confirmView } from './confirm.ts';
import { reasonField } from './reason-field.ts';
import { refusalView } from './refusal.ts';
import { spinner } from './spinner.ts';
import { type FieldError, summaryView } from './summary.ts';
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
  const refusal = state.kind === 'editing' && state.refusal;
  const errors = errorsOf((state.kind === 'editing' && state.faults) || {}, bill, tools);
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
      ${refusal ? refusalView(refusal, bill, tools) : nothing} ${tools.extras?.before(bill, tools)}
      ${errors.length > 0 ? summaryView(errors, form.checkFields) : nothing}
      ${amountField({ bill, draft, busy, money, error: errorOf(errors, 'amount') }, tools)}
      ${reasonField({ bill, reason: draft.reason, busy, error: errorOf(errors, 'reason') }, tools)}
      <button
        class="primary"
        part="button"
        type="submit"
        data-testid="submit"
        aria-disabled=${busy}
      >
        ${busy && money ? html`${spinner()} ${confirm.sending(money)}` : form.submit(money)}
      </button>
      ${standingView(bill, tools)}
    </form>
    ${confirmView(state, tools)}
  `;
}

/** What is true of every refund, before somebody makes one. */
function standingView({ subscription }: OpenBill, { messages, formats }: ViewTools) {
  const { standing } = messages;
  const charged = subscription?.nextChargeAt;
  return html`<ul class="standing">
    <li>${standing.final}</li>
    <li>${standing.subscription(charged ? formats.day(charged) : null)}</li>
    <li>${standing.noEmail}</li>
  </ul>`;
}

function errorsOf(
  { amount, reason }: Faults,
  bill: OpenBill,
  { messages, formats }: ViewTools,
): FieldError[] {
  const { enterAmount, reasonFaults } = messages.form;
  const { amountFaults } = messages.reasons;
  const { max } = bill.refundability;
  const help = {
    max: formats.money(max, bill),
    example: formats.editable(max, bill),
    decimals: bill.decimals,
  };
  const known = amount && amount !== 'empty' && amountFaults?.[amount];
  const wrong = known ? known(help) : enterAmount(help.max);
  return [
    ...(amount ? [{ field: 'amount', text: wrong } as const] : []),
    ...(reason ? [{ field: 'reason', text: reasonFaults[reason] } as const] : []),
  ];
}

function errorOf(errors: readonly FieldError[], wanted: FieldError['field']): string | null {
  return errors.find(({ field }) => field === wanted)?.text ?? null;
}
