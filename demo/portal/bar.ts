import { html, nothing } from 'lit';
import { account } from '../account.ts';
import { isOffline } from '../offline.ts';
import type { Person } from '../session.ts';
import { START, addressOf, lang } from './address.ts';

/** What is above every page: where we are, the search, and who is signed in. */
export function bar(person: Person, leave: () => void) {
  return html`
    <header class="bar">
      <a class="brand" href=${addressOf(START)}>
        <span class="mark" aria-hidden="true">A</span> Acme <span class="quiet">Portal</span>
      </a>
      <sesamy-subscriber-search lang=${lang ?? nothing}></sesamy-subscriber-search>
      ${account(person, isOffline, leave)}
    </header>
  `;
}
