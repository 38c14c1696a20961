import { html } from 'lit';
import { initials } from '../account.ts';
import { TICKET } from './ticket.ts';

/** What was written so far, and a box for an answer that goes nowhere. */
export function conversation() {
  const { number, subject, requester, messages } = TICKET;
  return html`
    <article class="ticket">
      <header>
        <p class="quiet">Ticket ${number} · <span class="open">Open</span></p>
        <h1 tabindex="-1">${subject}</h1>
        <p class="quiet">${requester.name} · ${requester.email}</p>
      </header>
      <ol class="messages">
        ${messages.map(
          ({ by, from, at, text }) => html`
            <li class="message ${from}">
              <span class="avatar" aria-hidden="true">${initials(by)}</span>
              <div class="said">
                <p class="by"><b>${by}</b> <span class="quiet">${at}</span></p>
                ${text.map((line) => html`<p>${line}</p>`)}
              </div>
            </li>
          `,
        )}
      </ol>
      <div class="reply">
        <label for="reply">Reply</label>
        <textarea
          id="reply"
          rows="3"
          disabled
          aria-describedby="mock"
          placeholder="Hi Anna, …"
        ></textarea>
        <p id="mock" class="note">
          The helpdesk is a mock-up: nothing can be sent here. The refunds beside it are the real
          panel, in a frame.
        </p>
      </div>
    </article>
  `;
}
