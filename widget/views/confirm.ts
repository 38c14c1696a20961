import { html, nothing } from 'lit';
import { paymentLabel } from './advice.ts';
import type { Confirming, Editing, Sending } from '../panel/panel-state.ts';
import { factsView } from './facts.ts';
import { spinner } from './spinner.ts';
import type { ViewTools } from './tools.ts';

/**
 * The last look before money moves. The safe way out has the focus, until the order has left: by coming first, as
 * browsers complain of `autofocus` in a frame of another site.
 */
export function confirmView(state: Editing | Confirming | Sending, tools: ViewTools) {
  const { messages, formats, actions } = tools;
  const { confirm, facts, form, standing } = messages;
  const sending = state.kind === 'sending';

  return html`
    <dialog
      role="alertdialog"
      part="dialog"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-facts confirm-final"
      aria-busy=${sending}
      closedby=${sending ? 'none' : 'closerequest'}
      @cancel=${actions.leaveDialog}
      @close=${actions.leaveDialog}
      @keydown=${actions.leaveDialog}
    >
      <div class="status" role="status">${sending ? confirm.sending(amount(state)) : nothing}</div>
      ${state.kind === 'editing' ? nothing : question(state)}
    </dialog>
  `;

  function amount({ bill, order }: Pick<Sending, 'bill' | 'order'>): string {
    return formats.money(order.amount, bill);
  }

  function question({ bill, order }: Confirming | Sending) {
    const money = amount({ bill, order });
    return html`
      <h2 id="confirm-title">${confirm.title(money)}</h2>
      ${factsView(
        [
          [facts.to, bill.customer.name],
          [facts.method, paymentLabel(bill, messages)],
          [facts.arrives, tools.extras?.arrives(bill, tools)],
        ],
        'confirm-facts',
      )}
      <p class="final" id="confirm-final">${standing.final}</p>
      <div class="buttons">
        <button
          class="secondary"
          part="button"
          type="button"
          data-testid="cancel"
          aria-disabled=${sending}
          @click=${actions.goBack}
        >
          ${confirm.cancel}
        </button>
        <button
          class="primary"
          part="button"
          type="button"
          data-testid="confirm"
          aria-disabled=${sending}
          @click=${actions.confirm}
        >
          ${sending ? html`${spinner()} ${confirm.sending(money)}` : form.submit(money)}
        </button>
      </div>
    `;
  }
}
