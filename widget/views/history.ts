import { html, nothing } from 'lit';
import { adviceOnAttention, adviceOnFailure } from './advice.ts';
import type { Advice, Messages } from '../locales/index.ts';
import { type PanelState, isUnsettled } from '../panel/panel-state.ts';
import type { SeenBill, SeenRefund } from '../backend/seen.ts';
import { checkView } from './check.ts';
import { icon } from './icons.ts';
import { line } from './line.ts';
import type { Asking, ViewTools } from './tools.ts';

/** So many refunds are seen at once; older ones are a click away, and the form stays near. */
const SEEN_AT_ONCE = 4;

const TONES = { succeeded: 'good', pending: 'wait', unknown: 'doubt', failed: 'bad' } as const;

/** The refunds made so far, newest first. */
export function historyView(
  state: Extract<PanelState, { bill: SeenBill }>,
  tools: ViewTools<Asking>,
) {
  const { bill } = state;
  const { history } = tools.messages;
  const [seen, older] = [bill.refunds.slice(0, SEEN_AT_ONCE), bill.refunds.slice(SEEN_AT_ONCE)];
  // A result asks for its own refund; elsewhere the list does it for all.
  const asks =
    (state.kind === 'closed' || state.kind === 'editing') && bill.refunds.some(isUnsettled);

  return html`
    <section class="history" part="history" data-testid="history" aria-labelledby="history">
      <h3 id="history">${history.title}</h3>
      ${
        seen.length > 0
          ? html`<ol>
              ${seen.map((refund) => refundView(refund, bill, tools))}
            </ol>`
          : line('none', history.none)
      }
      ${
        older.length > 0
          ? html`<details>
              <summary>${history.older(older.length)}</summary>
              <ol>
                ${older.map((refund) => refundView(refund, bill, tools))}
              </ol>
            </details>`
          : nothing
      }
      ${asks ? checkView(state.note, tools) : nothing}
    </section>
  `;
}

function refundView(refund: SeenRefund, bill: SeenBill, tools: ViewTools<Asking>) {
  const { status, reason, requestedAt } = refund;
  const { messages, formats, extras } = tools;
  const attention = adviceOnAttention(refund, messages);
  const { history } = messages;
  return html`
    <li data-testid="history-item">
      <div class="line">
        <span class="sum">${formats.money(refund.amount, bill)}</span>
        <span class="pill ${TONES[status]}">${icon(TONES[status])}${history.statuses[status]}</span>
      </div>
      <p class="meta">
        <time datetime=${requestedAt} title=${formats.moment(requestedAt)}
          >${formats.day(requestedAt)}</time
        >
        ${madeBy(refund, history)}
      </p>
      ${line('why', reason)} ${status === 'failed' ? failureView(refund, messages) : nothing}
      ${attention ? attentionView(attention) : nothing} ${extras?.refund(refund, tools)}
    </li>
  `;
}

/** Our words first, and the provider's own for whoever asks its support. */
function failureView(refund: SeenRefund, messages: Messages) {
  const { failure, providerLabel } = refund;
  return html`
    ${line('failed', adviceOnFailure(refund, messages).what)}
    ${line(
      'meta',
      failure?.providerCode &&
        messages.reasons.providerSaid?.(providerLabel, failure.providerCode, failure.message),
    )}
  `;
}

function attentionView({ what, next }: Advice) {
  return html`<p class="attention">${icon('doubt')}<span>${what} ${next}</span></p>`;
}

function madeBy(
  { origin, requestedBy, providerLabel }: SeenRefund,
  history: ViewTools['messages']['history'],
) {
  if (origin === 'provider') return history.atProvider(providerLabel);
  if (requestedBy) return history.by(requestedBy.name);
  return origin === 'import' ? history.imported : nothing;
}
