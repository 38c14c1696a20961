import { hintsPath } from '../../contract/desk-routes.ts';
import type { RefundApi } from '../backend/refund-api.ts';
import type { SeenBill } from '../backend/seen.ts';
import { type Hints, NO_HINTS, seenHints } from './hints.ts';

/** Asks for the hints of the bill that is shown, and anew each time that one was read. */
export class HintReader {
  #hints: Hints = NO_HINTS;
  #bill: SeenBill | undefined;
  #about = '';
  #asking = new AbortController();
  readonly #api: RefundApi;
  readonly #arrived: (before: Hints, now: Hints) => void;

  constructor(api: RefundApi, arrived: (before: Hints, now: Hints) => void) {
    this.#api = api;
    this.#arrived = arrived;
  }

  /** What is known by now. Until another answer has come the last one stands. */
  of(bill: SeenBill, base: string): Hints {
    const about = `${base} ${bill.id}`;
    if (about !== this.#about) this.#hints = NO_HINTS;
    this.#about = about;
    // A bill is another one each time it was read.
    if (bill !== this.#bill) void this.#ask(bill.id);
    this.#bill = bill;
    return this.#hints;
  }

  /** They may be old: the next time they are asked for anew. */
  forget(): void {
    this.#bill = undefined;
  }

  /** Trouble with hints is no trouble: what was known stands, and the next reading asks again. */
  async #ask(billId: string): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const answer = await this.#api.ask(hintsPath(billId), seenHints, signal);
    if (signal.aborted || answer.kind !== 'ok') return;
    const before = this.#hints;
    this.#hints = answer.value;
    this.#arrived(before, answer.value);
  }
}
