import { requestsPath } from '../../contract/desk-routes.ts';
import type { RefundApi } from '../backend/refund-api.ts';
import type { SeenBill } from '../backend/seen.ts';
import { parseAmount } from '../money.ts';
import { seenRequest } from './hints.ts';

export type RequestFault = 'amount' | 'reason' | 'not-sent';

/** What somebody who may not refund prepares for an admin. Sending it moves no money. */
export class RequestDraft {
  /** As it was typed; until then all that is left. */
  amount: string | null = null;
  reason = '';
  fault: RequestFault | undefined;
  sending = false;
  #billId = '';
  readonly #api: RefundApi;
  readonly #changed: () => void;
  readonly #sent: () => void;

  constructor(api: RefundApi, changed: () => void, sent: () => void) {
    this.#api = api;
    this.#changed = changed;
    this.#sent = sent;
  }

  /** Another bill begins afresh. */
  about({ id }: SeenBill): this {
    if (id !== this.#billId) Object.assign(this, { amount: null, reason: '', fault: undefined });
    this.#billId = id;
    return this;
  }

  edit(change: Partial<Pick<RequestDraft, 'amount' | 'reason'>>): void {
    Object.assign(this, { ...change, fault: undefined });
    this.#changed();
  }

  async send(bill: SeenBill): Promise<void> {
    const made = this.#read(bill);
    if (typeof made === 'string') return this.#say(made);
    if (this.sending) return;
    this.sending = true;
    this.#say(undefined);
    const answer = await this.#api.ask(
      requestsPath(bill.id),
      seenRequest,
      new AbortController().signal,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(made),
      },
    );
    this.sending = false;
    if (answer.kind !== 'ok') {
      const tooMuch = answer.kind === 'refused' && answer.refusal.slug === 'amount-too-large';
      return this.#say(tooMuch ? 'amount' : 'not-sent');
    }
    this.edit({ amount: null, reason: '' });
    this.#sent();
  }

  /** What goes to the server, or what is wrong with it. */
  #read(bill: SeenBill): RequestFault | { amount: number; currency: string; reason: string } {
    const units = this.#units(bill);
    const reason = this.reason.trim();
    if (units === null) return 'amount';
    return reason === '' ? 'reason' : { amount: units, currency: bill.currency, reason };
  }

  #units(bill: SeenBill): number | null {
    if (this.amount === null) return bill.refundable;
    const read = parseAmount(this.amount, bill);
    return read.kind === 'amount' && read.units <= bill.refundable ? read.units : null;
  }

  #say(fault: RequestFault | undefined): void {
    this.fault = fault;
    this.#changed();
  }
}
