import { html, nothing, render } from 'lit';
import { account } from '../account.ts';
import { isOffline } from '../offline.ts';
import { type Person, signOut, signedInAs } from '../session.ts';
import { signInPage } from '../sign-in.ts';
import { conversation } from './conversation.ts';
import { followHeight } from './frame-height.ts';
import { showRefunds } from './refunds.ts';
import { TICKET } from './ticket.ts';

const root = document.querySelector<HTMLElement>('#helpdesk');

if (isOffline) followHeight();
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
  if (!root) return;
  render(person ? ticketPage(person) : signInPage('Northdesk', arrive), root);
  if (!isOffline) showRefunds(root.querySelector('.frame'));
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
          ${isOffline ? html`<iframe title="Refunds" src=${frameAddress()}></iframe>` : nothing}
        </div>
      </aside>
    </div>
  `;
}

/**
 * With no server there is no embed page, and a page of the demo stands in for it. It is a page of its own: what this
 * one was asked goes on.
 */
function frameAddress(): string {
  const query = new URLSearchParams(location.search);
  query.set('email', TICKET.requester.email);
  return `./sidebar.html?${query}`;
}
