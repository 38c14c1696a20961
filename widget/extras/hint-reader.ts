import { hintsPath } from '../../contract/desk-routes.ts';
import type { RefundApi } from '../backend/refund-api.ts';
import type { SeenBill } from '../backend/seen.ts';
import { type Hints, NO_HINTS, seenHints } from './hints.ts';

/** Asks for the hints of the bill that is shown, once, and again when its figures have changed. */
export class HintReader {
  #hints: Hints = NO_HINTS;
  #of = '';
  #about = '';
  #asking = new AbortController();
  readonly #api: RefundApi;
  readonly #arrived: () => void;

  constructor(api: RefundApi, arrived: () => void) {
    this.#api = api;
    this.#arrived = arrived;
  }

  /** What is known by now. Trouble with hints is no trouble: there are none then. */
  of(bill: SeenBill, base: string): Hints {
    const about = [base, bill.id].join(' ');
    const now = [about, bill.refunded, bill.inProgress, bill.refundability.kind].join(' ');
    if (about !== this.#about) this.#hints = NO_HINTS;
    this.#about = about;
    if (now !== this.#of) void this.#ask(bill.id);
    this.#of = now;
    return this.#hints;
  }

  /** They have changed: the next time they are asked for anew. */
  forget(): void {
    this.#of = '';
  }

  async #ask(billId: string): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const answer = await this.#api.ask(hintsPath(billId), seenHints, signal);
    if (signal.aborted) return;
    this.#hints = answer.kind === 'ok' ? answer.value : NO_HINTS;
    this.#arrived();
  }
}
