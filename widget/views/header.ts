import { html } from 'lit';
import { paymentLabel } from './advice.ts';
import type { SeenBill } from '../backend/seen.ts';
import { line } from './line.ts';
import type { Asking, ViewTools } from './tools.ts';

/** What the panel is for, and which bill it is about. */
export function headerView(bill: SeenBill | null, { messages, formats }: ViewTools<Asking>) {
  return html`
    <header>
      <h2 id="title" tabindex="-1">${messages.title}</h2>
      ${
        bill && [
          line(
            'about',
            messages.about({
              number: bill.number,
              product: bill.product,
              subscriber: bill.customer.name,
            }),
          ),
          line(
            'about',
            messages.paidWith(
              bill.paidAt ? formats.day(bill.paidAt) : '',
              paymentLabel(bill, messages),
            ),
          ),
        ]
      }
    </header>
  `;
}
