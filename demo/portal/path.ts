import { type TemplateResult, html } from 'lit';
import { START, addressOf } from './address.ts';

/** The way here: links, and at its end where we are. */
export function path(links: readonly TemplateResult[], end: string): TemplateResult {
  return html`
    <nav class="path" aria-label="Breadcrumb">
      <ol>
        <li><a href=${addressOf(START)}>Subscribers</a></li>
        ${links.map((link) => html`<li>${link}</li>`)}
        <li><span aria-current="page">${end}</span></li>
      </ol>
    </nav>
  `;
}

export function customerLink({ id, name }: { readonly id: string; readonly name: string }) {
  return html`<a href=${addressOf({ page: 'customer', id })}>${name}</a>`;
}

export function contractLink(id: string, product: string) {
  return html`<a href=${addressOf({ page: 'contract', id })}>${product}</a>`;
}
