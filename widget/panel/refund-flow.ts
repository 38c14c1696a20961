import { Announcer } from './announcer.ts';
import { provenBy } from '../backend/answer.ts';
import type { Heard, Place } from './bill-reader.ts';
import type { SentOrder } from './order.ts';
import { type Lost, type PanelEvent, type PanelState, type Sending, next } from './panel-state.ts';
import type { RefundApi } from '../backend/refund-api.ts';

/**
 * The state of one panel over time: it applies events, sends orders, and has the page told. An order lives
 * here, apart from what is shown: it is never aborted, needs no connected element, and is remembered by
 * its bill until its outcome is known.
 */
export class RefundFlow {
  state: PanelState = { kind: 'loading', billId: '' };

  #place: Place = { billId: '', apiBase: '' };
  #sending = 0;
  readonly #unanswered = new Map<string, Sending | Lost>();
  readonly #announcer: Announcer;
  readonly #api: RefundApi;
  readonly #changed: () => void;

  constructor(panel: EventTarget, api: RefundApi, changed: () => void) {
    this.#announcer = new Announcer(panel);
    this.#api = api;
    this.#changed = changed;
  }

  /** Whether an order is being sent, for whichever bill. */
  get busy(): boolean {
    return this.#sending > 0;
  }

  /** What was asked in an earlier one is out of date: another bill was opened, or an order answered. */
  epoch = 0;

  open(place: Place): void {
    this.epoch += 1;
    this.#place = place;
    this.#announcer.opened();
    const unanswered = this.#unanswered.get(placeName(place));
    this.apply({ type: 'opened', billId: place.billId, ...(unanswered && { unanswered }) });
  }

  /** An answer about the bill; one that was asked for in an earlier epoch is dropped. */
  heard(type: 'read' | 'checked', { epoch, answer }: Heard): void {
    if (epoch !== this.epoch) return;
    this.apply({ type, answer });
    if (answer.kind !== 'ok' && this.state.kind === 'unreadable')
      this.#announcer.notRead(this.#place.billId, answer);
  }

  apply(event: PanelEvent): void {
    const before = this.state;
    const now = next(before, event);
    if (now === before) return;
    this.state = now;
    this.#changed();

    if (now.kind === 'sending' && event.type !== 'opened') void this.#send(now, this.#place);
    if ('bill' in now) this.#announcer.shown(now.bill);
  }

  async #send(sent: Sending, place: Place): Promise<void> {
    const { bill, order, key } = sent;
    this.#sending += 1;
    this.#unanswered.set(placeName(place), sent);

    const heard = await this.#api.order(bill.id, order, key);
    const answer = sent.again ? provenBy(heard) : heard;

    this.#sending -= 1;
    this.epoch += 1;
    this.#remember(sent, place, answer.kind === 'lost');
    this.#announcer.answered(sent, answer);
    this.apply({ type: 'answered', billId: bill.id, key, answer });
    this.#changed();
  }

  /** Only while an outcome is unknown does its key matter still. */
  #remember(sent: SentOrder, place: Place, lost: boolean): void {
    if (lost) this.#unanswered.set(placeName(place), { ...sent, kind: 'lost' });
    else this.#unanswered.delete(placeName(place));
  }
}

/** One word for a place. */
export function placeName({ apiBase, billId }: Place): string {
  return `${apiBase} ${billId}`;
}
