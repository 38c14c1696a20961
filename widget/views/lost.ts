import { html } from 'lit';
import type { Lost, Sending } from '../panel/panel-state.ts';
import { checkView } from './check.ts';
import { noticeView } from './notice.ts';
import type { ViewTools } from './tools.ts';

/** No clear answer to an order. The way on is to look, or to send the very same order again. */
export function lostView(state: Lost, tools: ViewTools) {
  const { messages, formats, actions } = tools;
  const { bill, order, requestId, note } = state;
  return noticeView({
    tone: 'doubt',
    what: messages.outcome.unknown(formats.money(order.amount, bill)),
    next: messages.lost.next,
    reference: requestId && messages.reference(requestId),
    more: html`
      ${checkView(note, tools)}
      <div class="buttons">
        <button class="secondary" part="button" type="button" @click=${actions.resend}>
          ${messages.lost.resend}
        </button>
      </div>
    `,
  });
}

/** The same order is on its way again. */
export function sendingView({ bill, order }: Sending, { messages, formats }: ViewTools) {
  const money = formats.money(order.amount, bill);
  return noticeView({ tone: 'wait', what: messages.confirm.sending(money) });
}
