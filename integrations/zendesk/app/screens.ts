import type { RefundEventDetail } from '../../../widget/elements/events.ts';
import { make } from './make.ts';
import type { noteOffer } from './offer.ts';
import type { Words } from './words/words.ts';

interface Parts {
  readonly words: Words;
  readonly context: HTMLElementTagNameMap['sesamy-refund-context'];
  readonly offer: ReturnType<typeof noteOffer>;
  /** What the reason of every refund begins with. */
  readonly reason: string;
  /** The requester's address as it is now: a ticket may be given to somebody else. */
  readonly email: () => Promise<string>;
}

const OUTCOMES = [
  'sesamy:refund-succeeded',
  'sesamy:refund-pending',
  'sesamy:refund-unknown',
  'sesamy:refund-refused',
] as const;

/** The two screens: the requester's bills, and one bill with its panel. Focus goes where the next thing to do is. */
export function screens({ words, context, offer, reason, email }: Parts) {
  const who = make('h1', { tabIndex: -1 });
  const matched = make('p', { className: 'matched', textContent: words.matched });
  const none = make('p', { textContent: words.noEmail });
  const back = make('button', { type: 'button', className: 'back', textContent: words.back });
  const list = make('sesamy-bill-list', {});
  // One for all bills: it remembers the orders that were not answered.
  const panel = make('sesamy-refund-panel', { draft: { reason } });
  context.append(who, matched, none, back, offer.element, list, panel);

  back.addEventListener('click', () => void showBills().then(() => who.focus()));
  context.addEventListener('sesamy:bill-selected', ({ detail }) => showBill(detail.billId));
  context.addEventListener('sesamy:refund-close', () => back.click());
  for (const type of OUTCOMES) panel.addEventListener(type, heard);

  async function showBills(): Promise<void> {
    const address = await email();
    if (address !== list.email) offer.withdraw();
    offer.leave();
    list.email = address;
    who.textContent = address;
    for (const part of [who, matched, list]) part.hidden = address === '';
    none.hidden = address !== '';
    // After Done, what is left to do comes before the list, however long that is.
    if (!panel.hidden) list.before(offer.element);
    panel.billId = '';
    back.hidden = true;
    panel.hidden = true;
  }

  function showBill(billId: string): void {
    panel.billId = billId;
    list.hidden = true;
    back.hidden = false;
    panel.hidden = false;
    panel.after(offer.element);
    back.focus();
  }

  function heard({ type, detail }: CustomEvent<RefundEventDetail>): void {
    const { billId, refundId } = detail;
    // Where there was no clear answer, or a no before anything was sent, there is no refund to note.
    if (refundId) offer.make({ billId, refundId, status: type });
    void list.refresh();
  }

  return {
    showBills,
    /** Somebody else is the requester now. What is being sent is seen to its end first. */
    async requesterChanged(): Promise<void> {
      if (!panel.busy && (await email()) !== list.email) await showBills();
    },
  };
}
