import { requestsPath } from '../../contract/desk-routes.ts';
import { REASON_MAX_LENGTH } from '../../contract/limits.ts';
import type { Answer } from '../backend/answer.ts';
import type { RefundApi } from '../backend/refund-api.ts';
import type { SeenBill } from '../backend/seen.ts';
import { parseAmount } from '../money.ts';
import { seenRequest } from './hints.ts';

/** `not-taken`: the server has said no. `not-sent`: nobody knows whether it has come there; it may be sent again. */
export type RequestFault = 'amount' | 'reason' | 'too-long' | 'not-taken' | 'not-sent';

/** What somebody who may not refund prepares for an admin, of one bill. Sending it moves no money. */
export class RequestDraft {
  /** As it was typed; until then all that is left. */
  amount: string | null = null;
  reason = '';
  fault: RequestFault | undefined;
  progress: 'none' | 'sending' | 'sent' = 'none';
  readonly #api: RefundApi;
  readonly #changed: () => void;
  readonly #sent: () => void;

  constructor(api: RefundApi, changed: () => void, sent: () => void) {
    this.#api = api;
    this.#changed = changed;
    this.#sent = sent;
  }

  edit(change: Partial<Pick<RequestDraft, 'amount' | 'reason'>>): void {
    if (this.progress !== 'sending') this.#say({ ...change, fault: undefined, progress: 'none' });
  }

  async send(bill: SeenBill): Promise<void> {
    if (this.progress === 'sending') return;
    const made = this.#read(bill);
    if (typeof made === 'string') return this.#say({ fault: made, progress: 'none' });
    this.#say({ fault: undefined, progress: 'sending' });
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
    if (answer.kind !== 'ok') return this.#say({ fault: faultOf(answer), progress: 'none' });
    this.#say({ amount: null, reason: '', progress: 'sent' });
    this.#sent();
  }

  /** What goes to the server, or what is wrong with it. */
  #read(bill: SeenBill): RequestFault | { amount: number; currency: string; reason: string } {
    const units = this.#units(bill);
    const reason = this.reason.trim();
    if (units === null) return 'amount';
    if (reason === '') return 'reason';
    if ([...reason].length > REASON_MAX_LENGTH) return 'too-long';
    return { amount: units, currency: bill.currency, reason };
  }

  #units(bill: SeenBill): number | null {
    if (this.amount === null) return bill.refundable;
    const read = parseAmount(this.amount, bill);
    return read.kind === 'amount' && read.units <= bill.refundable ? read.units : null;
  }

  #say(news: Partial<Pick<RequestDraft, 'amount' | 'reason' | 'fault' | 'progress'>>): void {
    Object.assign(this, news);
    this.#changed();
  }
}

function faultOf(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): RequestFault {
  if (answer.kind === 'lost') return 'not-sent';
  switch (answer.refusal.slug) {
    case 'amount-too-large':
      return 'amount';
    case 'not-refundable':
    case 'currency-mismatch':
    case 'invalid-request':
    case 'requests-full':
      return 'not-taken';
    default:
      return 'not-sent';
  }
}
