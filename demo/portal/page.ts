import { type TemplateResult, html } from 'lit';
import { START, addressOf } from './address.ts';
import type { Reader } from './reader.ts';

/** One page of the portal. The title is also the tab's. */
export interface Page {
  readonly title: string;
  readonly content: TemplateResult;
}

/** Nothing is there by that address. */
export function missingPage(what: string): Page {
  const title = `No such ${what}`;
  return {
    title,
    content: html`
      <section class="card lone">
        <h1 tabindex="-1">${title}</h1>
        <p>The address may be mistyped, or it belongs to another publisher.</p>
        <p><a class="button" href=${addressOf(START)}>Find a subscriber</a></p>
      </section>
    `,
  };
}

/** Something is there, or not: it could not be read. */
export function troublePage(what: string, path: string, reader: Reader): Page {
  const title = `The ${what} could not be loaded`;
  return {
    title,
    content: html`
      <section class="card lone" role="alert">
        <h1 tabindex="-1">${title}</h1>
        <p>Check your internet connection, then try again.</p>
        <p>
          <button class="button" @click=${() => reader.retry(path)}>Try again</button>
        </p>
      </section>
    `,
  };
}

export function loadingPage(title: string): Page {
  return {
    title,
    content: html`<h1 tabindex="-1">${title}</h1>
      <p class="quiet">Loading…</p>`,
  };
}
