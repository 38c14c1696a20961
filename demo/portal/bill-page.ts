import { type TemplateResult, html, nothing } from 'lit';
import { type Bill, billPath } from '../../contract/index.ts';
import { lang } from './address.ts';
import { type Page, missingPage } from './page.ts';
import { contractLink, customerLink, path } from './path.ts';
import type { Reader } from './reader.ts';

/** A bill with what was refunded on it. Whichever way somebody came, it is this page. */
export function billPage(id: string, reader: Reader): Page {
  const reading = reader.read<Bill>(billPath(id));
  if (reading.kind === 'missing') return missingPage('bill');
  // The details say themselves what is the matter where there is no bill.
  const bill = reading.kind === 'there' ? reading.value : null;
  const title = billTitle(bill);
  return {
    title,
    content: html`
      ${path(bill ? wayTo(bill) : [], title)}
      <h1 class="unseen" tabindex="-1">${title}</h1>
      <section class="card">
        <sesamy-bill-details bill-id=${id} lang=${lang ?? nothing}></sesamy-bill-details>
      </section>
    `,
  };
}

export function billTitle(bill: Bill | null): string {
  return bill ? `Bill ${bill.number}` : 'Bill';
}

/** Whose bill it is, and of which contract. */
export function wayTo({ customer, contractId, product }: Bill): TemplateResult[] {
  return [customerLink(customer), contractLink(contractId, product)];
}
