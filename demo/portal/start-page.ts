import { html } from 'lit';
import { addressOf } from './address.ts';
import { initials } from '../account.ts';
import type { Page } from './page.ts';

/** Subscribers of the seeded publisher, with what there is to see. */
const SUBSCRIBERS = [
  ['customer_anna', 'Anna Lindqvist', 'Card, two contracts, refunds made before'],
  ['customer_bjorn', 'Björn Åkerström', 'Billogram, an invoice, a bank transfer'],
  ['customer_ingrid', 'Ingrid Nordahl', 'Klarna and Vipps, in three currencies'],
  ['customer_kerstin', 'Kerstin Öberg', 'Swish, when it works and when it does not'],
  [
    'customer_mikko',
    'Mikko Virtanen',
    'MobilePay in euro, cards that let us down, bills charged twice',
  ],
] as const;

export function startPage(): Page {
  return {
    title: 'Subscribers',
    content: html`
      <section class="welcome">
        <h1 tabindex="-1">Find a subscriber</h1>
        <p>
          Search above by name, e-mail or contract id. A contract or a subscriber shows its bills,
          and a bill’s <b>Actions</b> lead to its refund.
        </p>
      </section>
      <section class="card" aria-labelledby="try">
        <h2 id="try">Some to try</h2>
        <ul class="entries">
          ${SUBSCRIBERS.map(
            ([id, name, what]) => html`
              <li class="entry">
                <span class="avatar" aria-hidden="true">${initials(name)}</span>
                <a href=${addressOf({ page: 'customer', id })}>${name}</a>
                <span class="quiet">${what}</span>
              </li>
            `,
          )}
        </ul>
      </section>
    `,
  };
}
