import type { ReactiveControllerHost } from 'lit';
import type { BillAnswer } from '../backend/answer.ts';
import type { RefundApi } from '../backend/refund-api.ts';

/** A bill, and the backend it is asked of. */
export interface Place {
  readonly billId: string;
  readonly apiBase: string;
}

/** An answer, and when it was asked for. */
export interface Heard {
  readonly epoch: number;
  readonly answer: BillAnswer;
}

interface Parts {
  readonly api: RefundApi;
  readonly billId: () => string;
  readonly epoch: () => number;
  /** The refunds that can still turn out either way. */
  readonly unsettled: () => readonly string[];
  readonly hear: (type: 'read' | 'checked', heard: Heard) => void;
}

/**
 * `refresh` is a reading that nobody asked for: nothing is said of it, and trouble is left for the next time.
 */
type Way = 'read' | 'check' | 'refresh';

/** Reads the bill that its element names. Of each way of asking only the newest answer is heard. */
export class BillReader {
  readonly #host: ReactiveControllerHost;
  readonly #parts: Parts;
  readonly #running = new Map<Way, AbortController>();

  constructor(host: ReactiveControllerHost, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Whether somebody waits for an answer. */
  get pending(): boolean {
    return this.#running.has('read') || this.#running.has('check');
  }

  async ask(way: Way): Promise<void> {
    const { api, billId, epoch, unsettled, hear } = this.#parts;
    const [id, since] = [billId(), epoch()];
    const mine = new AbortController();
    this.#running.get(way)?.abort();
    this.#running.set(way, mine);
    this.#host.requestUpdate();

    const { signal } = mine;
    const answer = await (way === 'check'
      ? api.check(id, unsettled(), signal)
      : api.read(id, signal));
    if (this.#running.get(way) !== mine) return;
    this.#running.delete(way);
    this.#host.requestUpdate();

    if (way !== 'refresh' || answer.kind === 'ok')
      hear(way === 'check' ? 'checked' : 'read', { epoch: since, answer });
  }

  /** The element has left the page: nobody waits any more. */
  stop(): void {
    for (const running of this.#running.values()) running.abort();
    this.#running.clear();
  }
}
