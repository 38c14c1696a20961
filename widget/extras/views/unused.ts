import { html, nothing } from 'lit';
import type { OpenBill } from '../../backend/seen.ts';
import { type Draft, amountOf } from '../../panel/order.ts';
import type { ExtraTools } from '../extra-tools.ts';
import type { Hints } from '../hints.ts';

/** What the days that are left of the period are worth. It fills the amount in when asked to, and never by itself. */
export function unusedView(
  bill: OpenBill,
  draft: Draft,
  { unused }: Hints,
  { extras, formats }: ExtraTools,
  edit: (draft: Partial<Draft>) => void,
) {
  if (!unused || unused.amount === 0 || unused.amount > bill.refundability.max) return nothing;
  const { days, of, amount } = unused;
  const { what, how, fill } = extras.unused;
  const filled = amountOf(bill, draft) === amount;
  return html`<div class="extra" data-testid="unused">
    <p class="hint">${what(days, of)} ${how}</p>
    ${
      filled
        ? nothing
        : html`<button
            class="link"
            part="button"
            type="button"
            data-testid="unused-fill"
            @click=${() => edit({ amount: { kind: 'suggested', units: amount } })}
          >
            ${fill(formats.money(amount, bill))}
          </button>`
    }
  </div>`;
}
