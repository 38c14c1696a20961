import { html } from 'lit';
import { type Tone, icon } from '../../views/icons.ts';
import type { Total } from '../seen-refunds.ts';
import type { RefundTools } from '../tools.ts';

/** What it comes to in each currency: never added up across them. */
export function totalsView(totals: readonly Total[], tools: RefundTools) {
  const { formats, messages, said } = tools;
  const { statuses } = messages.history;
  const figure = (total: Total, what: 'succeeded' | 'open' | 'failed', name: string, tone: Tone) =>
    html`<div class="figure ${tone} ${total[what].count === 0 ? 'zero' : ''}">
      <dt>${icon(tone)}${name}</dt>
      <dd>
        <b>${formats.money(total[what].amount, total)}</b>
        <span>${said.sums.refunds(total[what].count)}</span>
      </dd>
    </div>`;
  return html`
    <ul class="totals" data-testid="totals">
      ${totals.map(
        (total) => html`
          <li data-currency=${total.currency}>
            <h3 class="currency">${total.currency}</h3>
            <dl>
              ${figure(total, 'succeeded', statuses.succeeded, 'good')}
              ${figure(total, 'open', statuses.pending, 'wait')}
              ${figure(total, 'failed', statuses.failed, 'bad')}
            </dl>
          </li>
        `,
      )}
    </ul>
  `;
}
