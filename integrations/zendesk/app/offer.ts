import type { Formats } from '../../../widget/locales/format.ts';
import { make } from './make.ts';
import { type NotedBill, noteText } from './note.ts';
import { addInternalNote } from './ticket.ts';
import type { Words } from './words/words.ts';
import type { ZafClient } from './zaf.ts';

interface Parts {
  readonly client: ZafClient;
  readonly words: Words;
  readonly formats: Formats;
  readonly readBill: (billId: string) => Promise<NotedBill>;
}

/** Which refund the note is about. */
export interface Made {
  readonly billId: string;
  readonly refundId: string;
  /** How far it has come: what was noted as in progress may have failed since. */
  readonly status: string;
}

/** Offers to put a refund that was made here into the ticket. It waits to be asked. */
export function noteOffer({ client, words, formats, readBill }: Parts) {
  let made: Made | undefined;
  let adding = false;
  let isDone = false;
  const add = make('button', { type: 'button', textContent: words.offer.add });
  const said = make('p', { tabIndex: -1, hidden: true });
  const copy = make('textarea', { readOnly: true, rows: 7, hidden: true });
  const element = make('section', { className: 'offer', hidden: true }, add, said, copy);
  element.prepend(make('h2', { textContent: words.offer.title }));
  add.addEventListener('click', () => void (adding || addNote()));
  copy.ariaLabel = words.offer.title;
  copy.addEventListener('focus', () => copy.select());

  /** The note is of the refund as it is now, not as it was when it was ordered. */
  async function addNote(): Promise<void> {
    const about = made;
    if (!about) return;
    adding = true;
    const text = await readBill(about.billId)
      .then((bill) => noteText(bill, about.refundId, words, formats))
      .catch(() => undefined);
    const added = text !== undefined && (await addInternalNote(client, text));
    adding = false;
    // Another refund was made meanwhile, and the offer is about that.
    if (made !== about) return;
    isDone = added;
    said.textContent =
      text === undefined ? words.offer.unreadable : words.offer[added ? 'added' : 'copy'];
    said.hidden = false;
    copy.value = text ?? '';
    copy.hidden = added || text === undefined;
    // It has the focus, which goes to what is said instead.
    said.focus();
    add.hidden = text !== undefined;
  }

  return {
    element,
    make(refund: Made): void {
      if (made?.refundId === refund.refundId && made.status === refund.status) return;
      made = refund;
      isDone = false;
      add.hidden = false;
      said.hidden = true;
      copy.hidden = true;
      element.hidden = false;
    },
    /** For another bill of the same ticket. */
    leave(): void {
      if (isDone) element.hidden = true;
    },
    /** For another requester. */
    withdraw(): void {
      made = undefined;
      element.hidden = true;
    },
  };
}
