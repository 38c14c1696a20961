import { html, nothing } from 'lit';
import { type Outcome, isUnsettled } from '../panel-state.ts';
import { isOpen } from '../lenient-schemas.ts';
import { checkView } from './check.ts';
import { type Notice, noticeView } from './notice.ts';
import type { ViewTools } from './tools.ts';

/** What became of the order. */
export function outcomeView(state: Outcome, tools: ViewTools) {
  const { messages, actions } = tools;
  const more = html`
    ${isUnsettled(state.refund) ? checkView(state.note, tools) : nothing}
    <div class="buttons">
      <button class="secondary" part="button" type="button" @click=${actions.done}>
        ${messages.outcome.done}
      </button>
      ${
        isOpen(state.bill) && state.refund.status !== 'unknown'
          ? html`<button class="quiet" part="button" type="button" @click=${actions.refundMore}>
              ${state.refund.status === 'failed' ? messages.retry : messages.outcome.more}
            </button>`
          : nothing
      }
    </div>
  `;
  return noticeView({ ...wordsOn(state, tools), more });
}

function wordsOn({ bill, refund }: Outcome, { messages, formats }: ViewTools): Notice {
  const { outcome } = messages;
  const money = formats.money(refund.amount, bill);
  const expected = refund.expected
    ? outcome.expected(formats.days(refund.expected.from, refund.expected.to))
    : null;

  const attention = refund.attention ? messages.attention[refund.attention] : null;

  switch (refund.status) {
    case 'succeeded':
      return { tone: 'good', what: outcome.succeeded(money), next: [expected] };
    case 'pending':
      return attention
        ? { tone: 'doubt', what: outcome.pending(money), next: [attention.what, attention.next] }
        : { tone: 'wait', what: outcome.pending(money), next: [outcome.pendingNext, expected] };
    case 'unknown':
      return {
        tone: 'doubt',
        what: outcome.unknown(money),
        next: attention ? [attention.what, attention.next] : outcome.unknownNext,
      };
    case 'failed': {
      const { what, next } = attention ?? messages.failures[refund.failure?.code ?? 'rejected'];
      return { tone: 'bad', what: outcome.failed(money), next: [what, next] };
    }
  }
}
