import { html } from 'lit';
import { type Bill, billPath } from '../../contract/index.ts';
import { refundPanel } from '../refund-panel.ts';
import { addressOf, lang } from './address.ts';
import { billTitle, wayTo } from './bill-page.ts';
import { type Page, missingPage } from './page.ts';
import { path } from './path.ts';
import type { Reader } from './reader.ts';

/** Where a bill is refunded. */
export function refundPage(id: string, reader: Reader): Page {
  const reading = reader.read<Bill>(billPath(id));
  if (reading.kind === 'missing') return missingPage('bill');
  const bill = reading.kind === 'there' ? reading.value : null;
  const back = html`<a href=${addressOf({ page: 'bill', id })}>${billTitle(bill)}</a>`;
  const title = `Refund · ${billTitle(bill)}`;
  return {
    title,
    content: html`
      ${path(bill ? [...wayTo(bill), back] : [back], 'Refund')}
      <h1 class="unseen" tabindex="-1">${title}</h1>
      <section class="card">${refundPanel(id, lang)}</section>
    `,
  };
}
