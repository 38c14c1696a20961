import { html, nothing } from 'lit';
import { icon } from '../../views/icons.ts';
import { adviceOnAttention } from '../../views/advice.ts';
import type { ListedRefund } from '../seen-refunds.ts';
import type { RefundActions, RefundTools } from '../tools.ts';

const TONES = { succeeded: 'good', pending: 'wait', unknown: 'doubt', failed: 'bad' } as const;

/** One refund. The whole row is the button that leads to its bill. */
export function rowView(refund: ListedRefund, tools: RefundTools, { open }: RefundActions) {
  const { family, formats, messages } = tools;
  const { bill, status, requestedAt } = refund;
  const advice = adviceOnAttention(refund, messages);
  return html`
    <button
      class="refund"
      part="row"
      type="button"
      data-testid="refund-row"
      data-refund-id=${refund.id}
      data-bill-id=${refund.billId}
      data-status=${status}
      @click=${() => open(refund.billId)}
    >
      <span class="meta when">
        <time datetime=${requestedAt}>${formats.moment(requestedAt)}</time>
      </span>
      <span class="what">${bill.customer.name}</span>
      <span class="meta beside">
        ${[family.bill(bill.number), bill.product, madeBy(refund, tools)].filter(Boolean).join(' · ')}
      </span>
      <span class="where">
        <span class="pill ${TONES[status]}" data-testid="refund-status"
          >${icon(TONES[status])}${messages.history.statuses[status]}</span
        >
      </span>
      <span class="sum">
        ${formats.money(refund.amount, { currency: refund.currency, decimals: bill.decimals })}
      </span>
      ${refund.reason ? html`<span class="why">${refund.reason}</span>` : nothing}
      ${advice ? html`<span class="attention">${icon('doubt')}<span>${advice.what}</span></span>` : nothing}
    </button>
  `;
}

/** Who made it, and by which provider. */
function madeBy(refund: ListedRefund, { known, messages: { history } }: RefundTools): string {
  const { origin, requestedBy, provider } = refund;
  const label = known.nameOf(provider);
  if (origin === 'provider') return history.atProvider(label);
  const by = requestedBy ? history.by(requestedBy.name) : origin === 'import' && history.imported;
  return [label, by].filter(Boolean).join(' · ');
}
