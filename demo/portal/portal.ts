import '../../widget/index.ts';
import { type TemplateResult, html, nothing, render } from 'lit';
import { API, type BillSummary } from '../../contract/index.ts';
import { goOfflineWhenAsked } from '../offline.ts';
import { type Person, getToken, signInAs, signOut, signedInAs } from '../session.ts';
import { addressOf, goTo, here } from './address.ts';
import { billList } from './bill-list.ts';

/** Subscribers of the seeded publisher, until there is a search. */
const CONTRACTS = [
  ['contract_anna', 'Anna Lindqvist'],
  ['contract_bjorn', 'Björn Åkerström'],
  ['contract_ingrid', 'Ingrid Nordahl'],
  ['contract_kerstin', 'Kerstin Öberg'],
  ['contract_mikko', 'Mikko Virtanen'],
] as const;

const offline = await goOfflineWhenAsked();
let bills: readonly BillSummary[] = [];
let shownContract: string | null = null;
let trouble = false;

addEventListener('popstate', () => void show());
// Also of an order whose bill is no longer shown.
for (const name of ['bill-changed', 'refund-succeeded', 'refund-pending', 'refund-unknown'])
  addEventListener(`sesamy:${name}`, () => void load());
addEventListener('sesamy:refund-close', leaveBill);
await show();

async function show(): Promise<void> {
  draw();
  showBill(here().bill);
  if (signedInAs() && shownContract !== here().contract) await load();
}

/** Back to the list. The panel goes, and the focus with it unless it is led to the bill it was about. */
function leaveBill(): void {
  const row = document.querySelector<HTMLElement>('.bill a[aria-current=true]');
  goTo(addressOf({ ...here(), bill: null }));
  row?.focus();
}

/** Brings a bill into sight that was opened from far up or down the list. */
function showBill(bill: string | null): void {
  document.title = bill ? 'Refund · Acme portal' : 'Bills · Acme portal';
  if (bill) document.querySelector('aside')?.scrollIntoView({ block: 'nearest' });
}

/** Reads the bills of the contract in the address. */
async function load(): Promise<void> {
  const { contract } = here();
  if (contract !== shownContract) bills = [];
  shownContract = contract;
  draw();
  try {
    const response = await fetch(`${API}/bills?contractId=${encodeURIComponent(contract)}`, {
      headers: { Authorization: `Bearer ${await getToken()}` },
    });
    const answer = (await response.json()) as { data: BillSummary[] };
    if (contract !== here().contract) return;
    trouble = !response.ok;
    if (response.ok) bills = answer.data;
  } catch {
    trouble = contract === here().contract;
  }
  draw();
}

function draw(): void {
  const portal = document.querySelector<HTMLElement>('#portal');
  const person = signedInAs();
  if (portal) render(person ? page(person) : signIn(), portal);
}

function signIn(): TemplateResult {
  const as = (person: Person) => () => {
    signInAs(person);
    void show();
    // The button that was pressed is gone.
    document.querySelector<HTMLElement>('#bills')?.focus();
  };
  return html`
    <main class="sign-in card">
      <h1>Acme portal</h1>
      <p>A demo: nobody checks who you are, and no money moves.</p>
      <button class="button primary" data-testid="sign-in-admin" @click=${as('admin')}>
        Sign in as an admin
      </button>
      <button class="button" data-testid="sign-in-agent" @click=${as('agent')}>
        Sign in as an agent who may only read
      </button>
    </main>
  `;
}

function page(person: Person): TemplateResult {
  const { contract, bill } = here();
  const [first] = bills;
  return html`
    <header class="bar">
      <strong>Acme portal</strong>
      ${offline ? html`<span class="badge">Offline</span>` : nothing}
      <span class="who">${person === 'admin' ? 'Ada Admin' : 'Agnes Agent'}</span>
      <button class="button" @click=${leave}>Sign out</button>
    </header>
    <nav class="contracts" aria-label="Contracts">
      ${CONTRACTS.map(
        ([id, name]) => html`
          <a
            href=${addressOf({ contract: id, bill: null })}
            aria-current=${id === contract ? 'page' : nothing}
            @click=${follow}
            >${name}</a
          >
        `,
      )}
    </nav>
    <main class="desk">
      <section aria-labelledby="bills">
        <p class="path">${first ? `${first.customer.name} · ${first.product}` : '\u00a0'}</p>
        <h1 id="bills" tabindex="-1">Bills</h1>
        ${
          trouble
            ? html`<p role="alert">
                The bills could not be read.
                <button class="button" @click=${() => void load()}>Try again</button>
              </p>`
            : billList(bills, bill)
        }
      </section>
      ${
        bill
          ? html`<aside class="card" aria-label="Bill">
              <sesamy-refund-panel bill-id=${bill} .getToken=${getToken}></sesamy-refund-panel>
            </aside>`
          : html`<aside class="card hint"><p>Choose a bill to see its refunds.</p></aside>`
      }
    </main>
  `;
}

function follow(event: MouseEvent): void {
  event.preventDefault();
  goTo((event.currentTarget as HTMLAnchorElement).search);
}

function leave(): void {
  signOut();
  shownContract = null;
  bills = [];
  draw();
}
