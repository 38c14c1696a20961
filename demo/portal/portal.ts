import '../../widget/index.ts';
import { html, render } from 'lit';
import { warnWhileRefunding } from '../leaving.ts';
import { goOfflineWhenAsked } from '../offline.ts';
import { type Person, getToken, signOut, signedInAs } from '../session.ts';
import { signInPage } from '../sign-in.ts';
import { here } from './address.ts';
import { bar } from './bar.ts';
import { billPage } from './bill-page.ts';
import { contractPage } from './contract-page.ts';
import { customerPage } from './customer-page.ts';
import type { Page } from './page.ts';
import { Reader } from './reader.ts';
import { refundPage } from './refund-page.ts';
import { startPage } from './start-page.ts';
import { travel } from './travel.ts';

const root = document.querySelector<HTMLElement>('#portal');
let reader = new Reader(draw);

await goOfflineWhenAsked();
draw();
travel(arrive);
warnWhileRefunding();

/** Another page is there. Whoever cannot see that is led to its heading. */
function arrive(): void {
  reader.revisit();
  draw();
  void toHeading();
}

async function toHeading(): Promise<void> {
  // Nothing in the context can be seen before it is there itself.
  await document.querySelector('sesamy-refund-context')?.updateComplete;
  document.querySelector('h1')?.focus();
}

function leave(): void {
  signOut();
  reader = new Reader(draw);
  arrive();
}

function draw(): void {
  const person = signedInAs();
  if (!root) return;
  if (person) drawPage(person, root);
  else {
    document.title = 'Sign in · Acme Portal';
    render(signInPage('Acme Portal', arrive), root);
  }
}

function drawPage(person: Person, root: HTMLElement): void {
  const { title, content } = page();
  const isOnHeading = document.activeElement?.localName === 'h1';
  document.title = `${title} · Acme Portal`;
  render(
    html`
      <sesamy-refund-context .getToken=${getToken}>
        <button class="skip button" @click=${() => void toHeading()}>Skip to the page</button>
        ${bar(person, leave)}
        <main>${content}</main>
      </sesamy-refund-context>
    `,
    root,
  );
  // It may be another one, now that more is known.
  if (isOnHeading) void toHeading();
}

function page(): Page {
  const place = here();
  switch (place.page) {
    case 'start':
      return startPage();
    case 'contract':
      return contractPage(place.id, reader);
    case 'customer':
      return customerPage(place.id, reader);
    case 'bill':
      return billPage(place.id, reader);
    case 'refund':
      return refundPage(place.id, reader);
  }
}
