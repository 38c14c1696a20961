import '../../widget/index.ts';
import { html, nothing, render } from 'lit';
import { warnWhileRefunding } from '../leaving.ts';
import { goOfflineWhenAsked } from '../offline.ts';
import { getToken, signedInAs } from '../session.ts';
import { refundPanel } from '../refund-panel.ts';
import { tellHeight } from './frame-height.ts';

const query = new URLSearchParams(location.search);
const email = query.get('email') ?? '';
const lang = query.get('lang') ?? undefined;
const root = document.querySelector<HTMLElement>('#sidebar');
let bill: string | null = null;

if (root) tellHeight(root);
document.addEventListener('sesamy:bill-selected', ({ detail }) => show(detail.billId));
document.addEventListener('sesamy:refund-close', () => show(null));
warnWhileRefunding();
await goOfflineWhenAsked();
draw();

/** A bill, or the list of them. The way back is where the focus goes: what had it is gone. */
function show(billId: string | null): void {
  bill = billId;
  draw();
  document.querySelector<HTMLElement>(bill ? '.back' : 'h1')?.focus();
}

function draw(): void {
  if (root) render(signedInAs() ? app() : signInFirst(), root);
}

function app() {
  return html`
    <main>
      <h1 tabindex="-1">Refunds</h1>
      <p class="quiet">${email}</p>
      <sesamy-refund-context .getToken=${getToken}>
        ${
          bill
            ? html`<button class="button quiet back" @click=${() => show(null)}>
                <span aria-hidden="true">‹</span> All bills
              </button>`
            : nothing
        }
        <sesamy-bill-list
          email=${email}
          lang=${lang ?? nothing}
          ?hidden=${bill !== null}
        ></sesamy-bill-list>
        ${bill ? refundPanel(bill, lang) : nothing}
      </sesamy-refund-context>
    </main>
  `;
}

function signInFirst() {
  return html`
    <main>
      <h1>Refunds</h1>
      <p><a href="./">Sign in to the helpdesk</a> to see a subscriber’s bills.</p>
    </main>
  `;
}
