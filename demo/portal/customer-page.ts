import { html, nothing } from 'lit';
import { API, type Contract, type CustomerWithContracts } from '../../contract/index.ts';
import { initials } from '../account.ts';
import { lang } from './address.ts';
import { type Page, loadingPage, missingPage, troublePage } from './page.ts';
import { contractLink, path } from './path.ts';
import type { Reader } from './reader.ts';
import { day, statusWords } from './words.ts';

/** A subscriber with their contracts, and the bills of all of them. */
export function customerPage(id: string, reader: Reader): Page {
  const from = `${API}/customers/${encodeURIComponent(id)}`;
  const reading = reader.read<CustomerWithContracts>(from);
  switch (reading.kind) {
    case 'loading':
      return loadingPage('Subscriber');
    case 'missing':
      return missingPage('subscriber');
    case 'trouble':
      return troublePage('subscriber', from, reader);
    case 'there':
      return pageOf(reading.value);
  }
}

function pageOf({ id, name, email, contracts }: CustomerWithContracts): Page {
  return {
    title: name,
    content: html`
      ${path([], name)}
      <header class="head person">
        <span class="avatar" aria-hidden="true">${initials(name)}</span>
        <div>
          <h1 tabindex="-1">${name}</h1>
          <p class="quiet">${email}</p>
        </div>
      </header>
      <section class="card" aria-labelledby="contracts">
        <h2 id="contracts">Contracts</h2>
        <ul class="entries">
          ${contracts.map(entry)}
        </ul>
      </section>
      <section class="card">
        <sesamy-bill-list customer-id=${id} lang=${lang ?? nothing}></sesamy-bill-list>
      </section>
    `,
  };
}

function entry({ id, product, status, nextChargeAt }: Contract) {
  return html`
    <li class="entry">
      ${contractLink(id, product)}
      <span class="quiet">${nextChargeAt ? `Next charge ${day(nextChargeAt)}` : nothing}</span>
      <span class="status" data-status=${status}>${statusWords(status)}</span>
    </li>
  `;
}
