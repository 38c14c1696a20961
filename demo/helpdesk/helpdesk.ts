import { html, render } from 'lit';
import { account } from '../account.ts';
import { isOffline } from '../offline.ts';
import { type Person, signOut, signedInAs } from '../session.ts';
import { signInPage } from '../sign-in.ts';
import { conversation } from './conversation.ts';
import { followHeight } from './frame-height.ts';
import { TICKET } from './ticket.ts';

const root = document.querySelector<HTMLElement>('#helpdesk');

followHeight();
draw();

function arrive(): void {
  draw();
  document.querySelector('h1')?.focus();
}

function leave(): void {
  signOut();
  arrive();
}

function draw(): void {
  const person = signedInAs();
  document.title = person ? `${TICKET.subject} · Northdesk` : 'Sign in · Northdesk';
  if (root) render(person ? ticketPage(person) : signInPage('Northdesk', arrive), root);
}

function ticketPage(person: Person) {
  return html`
    <header class="bar">
      <span class="brand"><span class="mark" aria-hidden="true">N</span> Northdesk</span>
      ${account(person, isOffline, leave)}
    </header>
    <div class="desk">
      <main>${conversation()}</main>
      <aside class="apps" aria-labelledby="apps">
        <h2 id="apps">Apps</h2>
        <div class="frame card">
          <iframe title="Refunds" src=${frameAddress()}></iframe>
        </div>
      </aside>
    </div>
  `;
}

/** The page in the frame, for the ticket's requester. The frame is a page of its own: what this one was asked goes on. */
function frameAddress(): string {
  const query = new URLSearchParams(location.search);
  query.set('email', TICKET.requester.email);
  return `./sidebar.html?${query}`;
}
