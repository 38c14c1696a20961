import { acknowledgePath } from '../../contract/desk-routes.ts';
import type { RefundApi } from '../backend/refund-api.ts';

/** Marks refunds as seen to, one at a time, and remembers which were in this panel: they stay in view. */
export class SeenTo {
  readonly here = new Set<string>();
  noting: string | undefined;
  failed: string | undefined;
  readonly #api: RefundApi;
  readonly #changed: () => void;
  readonly #reread: (billId: string) => Promise<void>;

  constructor(api: RefundApi, changed: () => void, reread: (billId: string) => Promise<void>) {
    this.#api = api;
    this.#changed = changed;
    this.#reread = reread;
  }

  /** Answers whether it is on record. */
  async mark(refundId: string, billId: string): Promise<boolean> {
    if (this.noting) return false;
    this.#say(refundId, undefined);
    const { signal } = new AbortController();
    const answer = await this.#api.ask(acknowledgePath(refundId), () => true, signal, {
      method: 'POST',
    });
    if (answer.kind === 'ok') {
      this.here.add(refundId);
      await this.#reread(billId);
    }
    this.#say(undefined, answer.kind === 'ok' ? undefined : refundId);
    return answer.kind === 'ok';
  }

  #say(noting: string | undefined, failed: string | undefined): void {
    this.noting = noting;
    this.failed = failed;
    this.#changed();
  }
}
