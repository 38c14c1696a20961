import { LitElement, type PropertyDeclarations, html, nothing } from 'lit';
import type { Bill, Refund, RefundOrder } from '../../../contract/index.ts';
import { type GetToken, type Host, readBill, sendOrder } from './backend.ts';
import { type Actions, formView, recordView } from './lit-views.ts';
import { type Faults, isOrder, most, orderFrom } from './order.ts';
import { styles } from './styles.ts';
import * as words from './words.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/** The floor in Lit: the same form as `vanilla.ts`, as somebody writes it who has Lit and nothing else. */
class LitRefund extends LitElement implements Host {
  static override readonly styles = sheet;

  static override properties: PropertyDeclarations = {
    getToken: { attribute: false },
    bill: { state: true },
    problem: { state: true },
    faults: { state: true },
    amount: { state: true },
    reason: { state: true },
    order: { state: true },
    sending: { state: true },
    outcome: { state: true },
  };

  getToken: GetToken | undefined;
  private bill: Bill | undefined;
  private problem = '';
  faults: Faults = {};
  amount = '';
  reason = '';
  order: RefundOrder | null = null;
  sending = false;
  private outcome: Refund | null = null;
  #key = '';
  #lastOrder = '';

  override firstUpdated(): void {
    void this.#read();
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.order && !dialog?.open) dialog?.showModal();
    if (!this.order && dialog?.open) dialog.close();
  }

  protected override render() {
    const { bill } = this;
    return html`
      <section class="panel" aria-labelledby="title">
        <div class="status" role="status">${this.#news()}</div>
        <header>
          <h2 id="title" tabindex="-1">Refund</h2>
          ${bill && html`<p class="muted">${words.about(bill)}</p>`}
          ${bill && html`<p class="muted">${words.paidWith(bill)}</p>`}
        </header>
        ${this.#problemView()}
        ${bill ? html`<div class="body">${recordView(bill)}${this.#actionView(bill)}</div>` : nothing}
      </section>
    `;
  }

  #news() {
    if (this.sending) return 'Refunding…';
    if (!this.bill) return this.problem ? nothing : 'Loading the bill…';
    return this.outcome ? words.outcome(this.outcome, this.bill) : nothing;
  }

  #problemView() {
    if (!this.problem) return this.bill ? nothing : html`<p class="muted">Loading the bill…</p>`;
    const retry = html`<button type="button" @click=${this.#read}>Try again</button>`;
    return html`<div class="problem" role="alert">
      <p>${this.problem}</p>
      ${this.bill ? nothing : retry}
    </div>`;
  }

  #actionView(bill: Bill) {
    const { kind } = bill.refundability;
    if (this.outcome)
      return html`<div>
        <h3 tabindex="-1">${words.outcome(this.outcome, bill)}</h3>
        <button type="button" @click=${this.#begin}>Done</button>
      </div>`;
    if (kind !== 'open')
      return html`<p>${words.CLOSED[kind] ?? 'This bill cannot be refunded.'}</p>`;
    return formView(bill, this, this.#actions);
  }

  readonly #actions: Actions = {
    typeAmount: (event) => {
      this.amount = (event.target as HTMLInputElement).value;
      this.faults = { ...this.faults, amount: '' };
    },
    typeReason: (event) => {
      this.reason = (event.target as HTMLTextAreaElement).value;
      this.faults = { ...this.faults, reason: '' };
    },
    review: (event) => {
      event.preventDefault();
      if (!this.bill) return;
      const made = orderFrom(this.bill, this.amount, this.reason);
      this.faults = isOrder(made) ? {} : made;
      this.order = isOrder(made) ? made : null;
    },
    leave: () => {
      if (!this.sending) this.order = null;
    },
    send: () => void this.#send(),
  };

  readonly #read = async (): Promise<void> => {
    this.problem = '';
    const answer = await readBill(this);
    if (answer.kind === 'ok') {
      this.bill = answer.value;
      this.#begin();
    } else this.problem = answer.kind === 'lost' ? 'The bill could not be loaded.' : answer.why;
  };

  readonly #begin = (): void => {
    if (!this.bill) return;
    this.outcome = null;
    this.amount = words.editable(most(this.bill), this.bill);
    this.reason = '';
  };

  async #send(): Promise<void> {
    const { bill, order } = this;
    if (!bill || !order || this.sending) return;
    // The same order again, after no clear answer, is the same refund.
    if (JSON.stringify(order) !== this.#lastOrder) this.#key = crypto.randomUUID();
    this.#lastOrder = JSON.stringify(order);
    this.sending = true;
    this.problem = '';
    const answer = await sendOrder(this, bill, order, this.#key);
    this.sending = false;
    this.order = null;
    if (answer.kind === 'ok') {
      this.bill = answer.value.bill;
      this.outcome = answer.value.refund;
      this.#lastOrder = '';
    } else this.problem = answer.kind === 'lost' ? words.LOST : answer.why;
  }
}

customElements.define('lit-refund', LitRefund);
