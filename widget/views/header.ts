import { html, nothing } from 'lit';
import type { Messages } from '../locales/index.ts';
import type { SeenBill } from '../lenient-schemas.ts';
import type { ViewTools } from './tools.ts';

/** What the panel is for, and which bill it is about. */
export function headerView(bill: SeenBill | null, { messages, formats }: ViewTools) {
  return html`
    <header>
      <h2 id="title" tabindex="-1">${messages.title}</h2>
      ${
        bill
          ? html`<p class="about">
                ${messages.about({
                  number: bill.number,
                  product: bill.product,
                  subscriber: bill.customer.name,
                })}
              </p>
              <p class="about">
                ${messages.paidWith(
                  bill.paidAt ? formats.day(bill.paidAt) : '',
                  paymentLabel(bill, messages),
                )}
              </p>`
          : nothing
      }
    </header>
  `;
}

/** The upstream label says most ("Card •••• 4242"); without one the method has words of its own. */
export function paymentLabel({ payment }: SeenBill, { methods }: Messages): string {
  return payment.label || (methods[payment.method] ?? payment.method);
}
