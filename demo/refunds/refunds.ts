import '../../widget/index.ts';
import { html, nothing, render } from 'lit';
import { account } from '../account.ts';
import { warnWhileRefunding } from '../leaving.ts';
import { goOfflineWhenAsked, isOffline } from '../offline.ts';
import { refundPanel } from '../refund-panel.ts';
import { type Person, getToken, signOut, signedInAs } from '../session.ts';
import { signInPage } from '../sign-in.ts';
import { addressOf, hereIs, lang } from './address.ts';

const root = document.querySelector<HTMLElement>('#refunds');
/** Where somebody was who opened a bill. */
let from: HTMLElement | null | undefined;

await goOfflineWhenAsked();
draw();
warnWhileRefunding();
addEventListener('popstate', draw);
document.addEventListener('sesamy:bill-selected', ({ detail }) => {
  from = document.activeElement?.shadowRoot?.querySelector<HTMLElement>(':focus');
  show(detail.billId);
});
document.addEventListener('sesamy:refund-close', () => show(null));

/** Shows a bill beside the list, or the list alone, and leads there who cannot see it. */
function show(bill: string | null): void {
  history.pushState(null, '', addressOf(bill));
  draw();
  if (bill) document.querySelector<HTMLElement>('.bill h2')?.focus();
  else if (from?.isConnected) from.focus();
  else document.querySelector('h1')?.focus();
}

function leave(): void {
  signOut();
  draw();
  document.querySelector('h1')?.focus();
}

function draw(): void {
  const person = signedInAs();
  document.title = `${person ? 'Refunds' : 'Sign in'} · Acme Portal`;
  if (root) render(person ? page(person, hereIs()) : signInPage('Acme Portal', draw), root);
}

function page(person: Person, bill: string | null) {
  return html`
    <sesamy-refund-context .getToken=${getToken}>
      <header class="bar">
        <a class="brand" href=${`../portal/${isOffline ? '?offline' : ''}`}>
          <span class="mark" aria-hidden="true">A</span> Acme <span class="quiet">Portal</span>
        </a>
        ${account(person, isOffline, leave)}
      </header>
      <main class="desk">
        <section class="card">
          <h1 class="unseen" tabindex="-1">Refunds of all bills</h1>
          <sesamy-refund-list period="90" lang=${lang ?? nothing}></sesamy-refund-list>
        </section>
        ${bill ? billView(bill) : nothing}
      </main>
    </sesamy-refund-context>
  `;
}

function billView(bill: string) {
  return html`
    <section class="bill card" aria-labelledby="bill">
      <header>
        <h2 id="bill" tabindex="-1">The bill</h2>
        <button class="button quiet" data-testid="close" @click=${() => show(null)}>Close</button>
      </header>
      ${refundPanel(bill, lang)}
    </section>
  `;
}
