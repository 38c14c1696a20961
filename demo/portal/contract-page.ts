import { html, nothing } from 'lit';
import { API, type Contract } from '../../contract/index.ts';
import { lang } from './address.ts';
import { type Page, loadingPage, missingPage, troublePage } from './page.ts';
import { customerLink, path } from './path.ts';
import type { Reader } from './reader.ts';
import { day, statusWords } from './words.ts';

/** A subscription and its bills. */
export function contractPage(id: string, reader: Reader): Page {
  const from = `${API}/contracts/${encodeURIComponent(id)}`;
  const reading = reader.read<Contract>(from);
  switch (reading.kind) {
    case 'loading':
      return loadingPage('Contract');
    case 'missing':
      return missingPage('contract');
    case 'trouble':
      return troublePage('contract', from, reader);
    case 'there':
      return pageOf(reading.value);
  }
}

function pageOf({ id, product, status, nextChargeAt, customer }: Contract): Page {
  return {
    title: product,
    content: html`
      ${path([customerLink(customer)], product)}
      <header class="head">
        <h1 tabindex="-1">${product}</h1>
        <span class="status" data-status=${status}>${statusWords(status)}</span>
      </header>
      <dl class="about">
        <div>
          <dt>Subscriber</dt>
          <dd>${customerLink(customer)}</dd>
        </div>
        <div>
          <dt>Next charge</dt>
          <dd>${nextChargeAt ? day(nextChargeAt) : 'None'}</dd>
        </div>
        <div>
          <dt>Contract id</dt>
          <dd>${id}</dd>
        </div>
      </dl>
      <section class="card">
        <sesamy-bill-list contract-id=${id} lang=${lang ?? nothing}></sesamy-bill-list>
      </section>
    `,
  };
}
