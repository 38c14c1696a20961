import { html, nothing } from 'lit';
import { adviceOnAttention, adviceOnFailure, paymentLabel } from './advice.ts';
import { type Outcome, isUnsettled } from '../panel/panel-state.ts';
import { isOpen } from '../backend/seen.ts';
import { checkView } from './check.ts';
import { factsView } from './facts.ts';
import { type Notice, noticeView } from './notice.ts';
import type { ViewTools } from './tools.ts';

/** What became of the order. */
export function outcomeView(state: Outcome, tools: ViewTools) {
  const { messages, actions } = tools;
  const more = html`
    ${factsOf(state, tools)} ${isUnsettled(state.refund) ? checkView(state.note, tools) : nothing}
    <div class="buttons">
      <button class="secondary" part="button" type="button" @click=${actions.done}>
        ${messages.outcome.done}
      </button>
      ${
        isOpen(state.bill) && state.refund.status !== 'unknown'
          ? html`<button class="secondary" part="button" type="button" @click=${actions.refundMore}>
              ${state.refund.status === 'failed' ? messages.retry : messages.outcome.more}
            </button>`
          : nothing
      }
    </div>
    ${tools.extras?.outcome(state, tools)}
  `;
  return noticeView({ ...wordsOn(state, tools), more });
}

/** What the team and the subscriber may ask about. */
function factsOf({ bill, refund }: Outcome, { messages, formats }: ViewTools) {
  const { facts } = messages;
  const { expected, requestedBy, requestedAt, reason } = refund;
  return factsView([
    [facts.method, paymentLabel(bill, messages)],
    [facts.arrives, expected && formats.days(expected.from, expected.to)],
    [facts.by, requestedBy?.name],
    [facts.made, formats.moment(requestedAt)],
    [facts.reason, reason],
  ]);
}

function wordsOn({ bill, refund }: Outcome, { messages, formats }: ViewTools): Notice {
  const { outcome } = messages;
  const { status } = refund;
  const what = outcome[status](formats.money(refund.amount, bill));
  const attention = adviceOnAttention(refund, messages);
  const look = attention && [attention.what, attention.next];

  switch (status) {
    case 'succeeded':
      return { tone: 'good', what, next: look ?? [] };
    case 'pending':
      return look
        ? { tone: 'doubt', what, next: look }
        : { tone: 'wait', what, next: [outcome.pendingNext] };
    case 'unknown':
      return { tone: 'doubt', what, next: look ?? outcome.unknownNext };
    case 'failed': {
      const failure = adviceOnFailure(refund, messages);
      return { tone: 'bad', what, next: look ?? [failure.what, failure.next] };
    }
  }
}
