import type { Bill, Refund, RefundOrder } from '../../../contract/index.ts';
import { type GetToken, type Host, readBill, sendOrder } from './backend.ts';
import { type Faults, isOrder, most, orderFrom, unitsIn } from './order.ts';
import { styles } from './styles.ts';
import { TEMPLATE } from './vanilla-template.ts';
import * as words from './words.ts';

const template = document.createElement('template');
template.innerHTML = TEMPLATE;
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/**
 * The floor: the panel's form by hand, as somebody writes it who needs just this form, in English, for bills whose
 * refunds end at once. One template that is copied, one style sheet for all, and what has changed set where it stands.
 */
class VanillaRefund extends HTMLElement implements Host {
  declare getToken?: GetToken;

  #bill: Bill | null = null;
  #order: RefundOrder | null = null;
  #key = '';

  connectedCallback(): void {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(document.importNode(template.content, true));
    root.addEventListener('click', this);
    root.addEventListener('input', this);
    root.addEventListener('submit', this);
    void this.#read();
  }

  handleEvent(event: Event): void {
    const { id } = event.target as HTMLElement;
    if (event.type === 'submit' && id === 'form') {
      event.preventDefault();
      this.#review();
    } else if (event.type === 'input') this.#edited(id);
    else if (event.type === 'click') {
      if (id === 'retry') void this.#read();
      else if (id === 'confirm') void this.#send();
      else if (id === 'done') this.#show();
    }
  }

  async #read(): Promise<void> {
    this.#problem(null);
    this.#get('loading').hidden = false;
    const answer = await readBill(this);
    this.#get('loading').hidden = true;
    if (answer.kind === 'ok') {
      this.#bill = answer.value;
      this.#say('');
      this.#show();
    } else this.#problem(answer.kind === 'lost' ? 'The bill could not be loaded.' : answer.why);
  }

  /** The bill, and its form where there is something to refund. */
  #show(outcome?: Refund): void {
    const bill = this.#bill;
    if (!bill) return;
    const { kind } = bill.refundability;
    this.#set('about', words.about(bill));
    this.#set('paid-with', words.paidWith(bill));
    this.#set('amount-max', `Maximum ${words.money(most(bill), bill)}`);
    this.#set('closed', words.CLOSED[kind] ?? 'This bill cannot be refunded.');
    this.#get('figures').replaceChildren(...words.figures(bill).map(figure));
    this.#get('history').replaceChildren(...bill.refunds.map((refund) => past(refund, bill)));
    this.#set('outcome-text', outcome ? words.outcome(outcome, bill) : '');

    this.#get('none').hidden = bill.refunds.length > 0;
    this.#get('outcome').hidden = !outcome;
    this.#get('closed').hidden = Boolean(outcome) || kind === 'open';
    this.#get('form').hidden = Boolean(outcome) || kind !== 'open';
    this.#get('body').hidden = false;
    if (!outcome) this.#empty(bill);
  }

  #empty(bill: Bill): void {
    this.#field('amount').value = words.editable(most(bill), bill);
    this.#field('reason').value = '';
    this.#edited('amount');
  }

  #edited(id: string): void {
    if (id === 'amount' || id === 'reason') this.#wrong(id, undefined);
    const bill = this.#bill;
    if (id !== 'amount' || !bill) return;
    const units = unitsIn(this.#field('amount').value, bill);
    const isAmount = units !== null && units > 0 && units <= most(bill);
    this.#set('submit', isAmount ? `Refund ${words.money(units, bill)}` : 'Refund');
  }

  #review(): void {
    const bill = this.#bill;
    if (!bill) return;
    const made = orderFrom(bill, this.#field('amount').value, this.#field('reason').value);
    const faults: Faults = isOrder(made) ? {} : made;
    this.#wrong('amount', faults.amount);
    this.#wrong('reason', faults.reason);
    if (!isOrder(made)) {
      this.#get(faults.amount ? 'amount' : 'reason').focus();
      return;
    }
    // The same order again, after no clear answer, is the same refund.
    if (JSON.stringify(made) !== JSON.stringify(this.#order)) this.#key = crypto.randomUUID();
    this.#order = made;
    const sum = words.money(made.amount, bill);
    this.#set('question', `Refund ${sum}?`);
    this.#set('confirm', `Refund ${sum}`);
    this.#set('to', bill.customer.name);
    this.#set('method', bill.payment.label);
    this.#get<HTMLDialogElement>('dialog').showModal();
  }

  async #send(): Promise<void> {
    const [bill, order] = [this.#bill, this.#order];
    const confirm = this.#get<HTMLButtonElement>('confirm');
    if (!bill || !order || confirm.disabled) return;
    confirm.disabled = true;
    this.#problem(null);
    this.#say('Refunding…');
    const answer = await sendOrder(this, bill, order, this.#key);
    confirm.disabled = false;
    this.#get<HTMLDialogElement>('dialog').close();
    if (answer.kind !== 'ok') {
      this.#problem(answer.kind === 'lost' ? words.LOST : answer.why);
      return;
    }
    const { refund } = answer.value;
    this.#bill = answer.value.bill;
    this.#order = null;
    this.#say(words.outcome(refund, bill));
    this.#show(refund);
    this.#get('outcome-text').focus();
  }

  #problem(text: string | null): void {
    this.#get('problem').hidden = text === null;
    this.#set('problem-text', text ?? '');
    this.#get('retry').hidden = this.#bill !== null;
  }

  #wrong(field: 'amount' | 'reason', text: string | undefined): void {
    this.#get(field).setAttribute('aria-invalid', String(text !== undefined));
    this.#get(`${field}-error`).hidden = text === undefined;
    this.#set(`${field}-error`, text ?? '');
  }

  #say(text: string): void {
    this.#set('status', text);
  }

  #set(id: string, text: string): void {
    this.#get(id).textContent = text;
  }

  #field(id: 'amount' | 'reason'): HTMLInputElement {
    return this.#get<HTMLInputElement>(id);
  }

  #get<T extends HTMLElement = HTMLElement>(id: string): T {
    return this.shadowRoot?.getElementById(id) as T;
  }
}

function figure([name, sum]: [name: string, sum: string]): HTMLElement {
  const row = document.createElement('div');
  row.append(textIn('dt', name), textIn('dd', sum));
  return row;
}

function past(refund: Refund, bill: Bill): HTMLElement {
  const [item, line] = [document.createElement('li'), document.createElement('div')];
  line.className = 'line';
  const sum = textIn('strong', words.money(refund.amount, bill));
  line.append(sum, textIn('span', words.STATUSES[refund.status]));
  const about = textIn('p', words.by(refund));
  about.className = 'muted';
  item.append(line, about, textIn('p', refund.reason));
  return item;
}

function textIn(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

customElements.define('vanilla-refund', VanillaRefund);
