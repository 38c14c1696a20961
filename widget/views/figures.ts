import { html } from 'lit';
import type { SeenBill } from '../backend/seen.ts';
import type { Asking, ViewTools } from './tools.ts';

const ROWS = ['paid', 'refunded', 'inProgress', 'refundable'] as const;

/** Where the money of the bill is. Rows of nothing are left out, but never what is left. */
export function figuresView(bill: SeenBill, { messages, formats }: ViewTools<Asking>) {
  const rows = ROWS.filter((row) => bill[row] > 0 || row === 'paid' || row === 'refundable');
  return html`
    <dl class="figures">
      ${rows.map(
        (row) => html`
          <div class=${row}>
            <dt>${messages.figures[row]}</dt>
            <dd>${formats.money(bill[row], bill)}</dd>
          </div>
        `,
      )}
    </dl>
  `;
}
