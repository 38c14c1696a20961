import type { BillAnswer, OrderAnswer, Refusal } from '../backend/answer.ts';
import { type Draft, EMPTY_DRAFT } from './order.ts';
import type { Closed, Editing, PanelState, Sending } from './panel-state.ts';
import { type SeenBill, isOpen } from '../backend/seen.ts';

type Kept = { draft: Draft } & Partial<Pick<Editing, 'faults' | 'refusal' | 'attempt'>>;

/** A bill as the panel shows it: with its form while something can be refunded, else without. */
export function shown(bill: SeenBill, kept: Kept): Editing | Closed {
  const { draft, faults, refusal, attempt } = kept;
  return isOpen(bill)
    ? { kind: 'editing', bill, draft, faults, refusal, attempt }
    : { kind: 'closed', bill, refusal };
}

/** After the bill was read. While an order is under way only its own answer counts. */
export function read(state: PanelState, answer: BillAnswer): PanelState {
  switch (state.kind) {
    case 'loading':
    case 'unreadable':
      return answer.kind === 'ok'
        ? shown(answer.value, { draft: EMPTY_DRAFT })
        : { kind: 'unreadable', billId: state.billId, trouble: answer };

    case 'sending':
      return state;

    case 'closed':
    case 'editing':
    case 'confirming':
    case 'lost':
    case 'outcome':
      return answer.kind === 'ok'
        ? afresh(state, answer.value)
        : { ...state, note: 'not-read' as const };
  }
}

/** After "Check now": as read, and it says so when nothing has changed. */
export function checked(state: PanelState, answer: BillAnswer): PanelState {
  const now = read(state, answer);
  if (answer.kind !== 'ok' || !('bill' in state) || !('bill' in now)) return now;
  if (now.kind !== state.kind || now.kind === 'sending') return now;
  return alike(state.bill, answer.value) ? { ...now, note: 'nothing-new' } : now;
}

/** After the answer to the order being sent. */
export function answered(state: Sending, answer: OrderAnswer): PanelState {
  const { bill, draft, order, key, again } = state;
  switch (answer.kind) {
    case 'ok':
      return { kind: 'outcome', bill: answer.value.bill, refund: answer.value.refund, draft };

    case 'refused': {
      const { refusal } = answer;
      // These two say that the key names a refund already; anything else left it unused.
      const spent =
        refusal.slug === 'provider-refused' || refusal.slug === 'idempotency-key-reused';
      const attempt = spent ? undefined : { order, key };
      const changed = refusal.slug === 'refundable-changed' && { before: bill };
      return shown(billAfter(bill, refusal), {
        draft,
        refusal: { ...refusal, ...changed },
        attempt,
      });
    }

    case 'lost':
      return {
        kind: 'lost',
        bill,
        draft,
        order,
        key,
        requestId: answer.requestId,
        note: again ? 'not-resent' : undefined,
      };
  }
}

function afresh(
  state: Exclude<PanelState, { kind: 'loading' | 'unreadable' | 'sending' }>,
  bill: SeenBill,
): PanelState {
  switch (state.kind) {
    case 'closed':
      return shown(bill, { draft: EMPTY_DRAFT });

    case 'editing':
      return shown(bill, state);

    case 'confirming':
      // What was about to be confirmed may have lost its ground: look at the form again.
      return isOpen(bill) && bill.refundability.max === state.order.expectedRefundable
        ? { ...state, bill, note: undefined }
        : shown(bill, {
            ...state,
            refusal: { slug: 'refundable-changed', before: state.bill },
          });

    case 'lost':
      // A refund of the same amount on the bill may be somebody else's. Only our key tells which it is.
      return { ...state, bill, note: undefined };

    case 'outcome': {
      const refund = bill.refunds.find(({ id }) => id === state.refund.id) ?? state.refund;
      return { ...state, bill, refund, note: undefined };
    }
  }
}

/** A refusal may carry the bill as it is now, or only what may be done with it. */
function billAfter(bill: SeenBill, { bill: now, refundability }: Refusal): SeenBill {
  if (now?.id === bill.id) return now;
  return refundability ? { ...bill, refundability } : bill;
}

/** Whether two readings of a bill look the same to the person before the panel. */
function alike(a: SeenBill, b: SeenBill): boolean {
  const looks = ({ refunded, inProgress, refundable, refundability, refunds }: SeenBill) => [
    refunded,
    inProgress,
    refundable,
    refundability.kind,
    ...refunds.map(({ id, status }) => `${id} ${status}`),
  ];
  return looks(a).join() === looks(b).join();
}
