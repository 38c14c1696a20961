import type { Hints } from '../../contract/index.ts';
import type { Store } from '../store/store.ts';
import type { Actor } from './actor.ts';
import { type Refusal, refuse } from './refusal.ts';
import { openRequestsOf, presentRequest } from './request.ts';
import { presentSibling, siblingsOf } from './siblings.ts';
import { unusedPart } from './unused.ts';

export interface HintParts {
  readonly store: Store;
  readonly now: () => Date;
  /** A vendor's own quick reasons. Without, nobody has any. */
  readonly reasons?: (vendorId: string) => readonly string[];
}

/** What helps a person to decide about a bill. No order is judged by it. */
export function readingHints({ store, now, reasons = () => [] }: HintParts) {
  return async (actor: Actor, billId: string): Promise<Hints | Refusal> => {
    const vendor = store.vendor(actor.vendorId);
    const bill = await vendor.bill(billId);
    if (!bill) return refuse('not-found');
    const query = siblingsOf(bill);
    return {
      siblings: query ? (await vendor.siblings(query)).map(presentSibling) : [],
      unused: unusedPart(bill, now()),
      reasons: [...reasons(actor.vendorId)],
      requests: (await vendor.requestsOf(openRequestsOf(bill))).map((one) => {
        const mine = one.by.id === actor.id;
        return { ...presentRequest(one, bill), mine, mayDismiss: mine || actor.rights.refund };
      }),
    };
  };
}
