import type { BillAnswer, OrderAnswer, Refusal } from '../backend/answer.ts';
import {
  type Draft,
  EMPTY_DRAFT,
  type Faults,
  type Order,
  type SentOrder,
  type Suggestion,
  draftFrom,
  isOrder,
  isUntouched,
  orderFrom,
  sameOrder,
} from './order.ts';
import { answered, checked, read, shown } from './panel-moves.ts';
import type { OpenBill, SeenBill, SeenRefund } from '../backend/seen.ts';

/** What trying again brought, where it brought no change. */
export type Note = 'nothing-new' | 'not-read' | 'not-resent';

interface Noted {
  readonly note?: Note | undefined;
}

export interface Loading {
  readonly kind: 'loading';
  readonly billId: string;
}

/** The bill could not be read: refused, or no clear answer. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly billId: string;
  readonly trouble: Exclude<BillAnswer, { kind: 'ok' }>;
}

/** A bill without a form. */
export interface Closed extends Noted {
  readonly kind: 'closed';
  readonly bill: SeenBill;
  readonly refusal?: Refusal | undefined;
}

export interface Editing extends Noted {
  readonly kind: 'editing';
  readonly bill: OpenBill;
  readonly draft: Draft;
  readonly faults?: Faults | undefined;
  readonly refusal?: Refusal | undefined;
  /** The order that was turned down, whose key is not used up. */
  readonly attempt?: { readonly order: Order; readonly key: string } | undefined;
}

export interface Confirming extends Omit<Editing, 'kind' | 'faults' | 'refusal'> {
  readonly kind: 'confirming';
  readonly order: Order;
}

export interface Sending extends SentOrder {
  readonly kind: 'sending';
}

/** No clear answer to an order: the money may have moved. Only the same order under the same key is safe. */
export interface Lost extends SentOrder, Noted {
  readonly kind: 'lost';
  readonly requestId?: string | undefined;
}

/** What became of an order. */
export interface Outcome extends Noted {
  readonly kind: 'outcome';
  readonly bill: SeenBill;
  /** What was ordered, to try again with when it failed. */
  readonly draft: Draft;
  readonly refund: SeenRefund;
}

/** Everything the panel can be. Each kind has one view, and carries just what that view shows. */
export type PanelState =
  Loading | Unreadable | Closed | Editing | Confirming | Sending | Lost | Outcome;

export type PanelEvent =
  /** Another bill is to be shown; an order of its own may still be without an answer. */
  | { readonly type: 'opened'; readonly billId: string; readonly unanswered?: Sending | Lost }
  | { readonly type: 'read'; readonly answer: BillAnswer }
  | { readonly type: 'checked'; readonly answer: BillAnswer }
  | { readonly type: 'suggested'; readonly suggestion: Suggestion }
  | { readonly type: 'edited'; readonly draft: Partial<Draft> }
  | { readonly type: 'reviewed' }
  | { readonly type: 'reconsidered' }
  | { readonly type: 'confirmed'; readonly key: string }
  | { readonly type: 'resent' }
  | {
      readonly type: 'answered';
      readonly billId: string;
      readonly key: string;
      readonly answer: OrderAnswer;
    }
  | { readonly type: 'dismissed' };

/** The next state. An event that makes no sense in the current state changes nothing. */
export function next(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'opened':
      return event.unanswered ?? { kind: 'loading', billId: event.billId };

    case 'read':
      return read(state, event.answer);

    case 'checked':
      return checked(state, event.answer);

    case 'suggested':
      return state.kind === 'editing' && isUntouched(state.draft)
        ? { ...state, draft: draftFrom(event.suggestion) }
        : state;

    case 'edited': {
      if (state.kind !== 'editing') return state;
      const { kind, bill, refusal, attempt } = state;
      const draft = { ...state.draft, ...event.draft };
      return { kind, bill, refusal, attempt, draft, faults: faultsLeft(state, event.draft) };
    }

    case 'reviewed': {
      if (state.kind !== 'editing') return state;
      const { bill, draft, attempt } = state;
      const made = orderFrom(bill, draft);
      return isOrder(made)
        ? { kind: 'confirming', bill, draft, attempt, order: made }
        : { ...state, faults: made, refusal: undefined };
    }

    case 'reconsidered': {
      if (state.kind !== 'confirming') return state;
      const { bill, draft, attempt } = state;
      return { kind: 'editing', bill, draft, attempt };
    }

    case 'confirmed': {
      if (state.kind !== 'confirming') return state;
      const { bill, draft, order, attempt } = state;
      // The same order again is the same refund, so it keeps its key. An edited one is another.
      const key = attempt && sameOrder(attempt.order, order) ? attempt.key : event.key;
      return { kind: 'sending', bill, draft, order, key };
    }

    case 'resent':
      return state.kind === 'lost' ? sending(state) : state;

    case 'answered': {
      const own =
        state.kind === 'sending' && state.key === event.key && state.bill.id === event.billId;
      return own ? answered(state, event.answer) : state;
    }

    case 'dismissed':
      return dismissed(state);
  }
}

/** Whether money is on its way that can arrive without anybody doing anything. */
export function isOnItsWay(state: PanelState): boolean {
  const quiet = state.kind === 'outcome' || state.kind === 'closed' || state.kind === 'editing';
  return quiet && unsettledIn(state).length > 0;
}

/** The refunds shown that may still turn out either way: a result's own, else the bill's. */
export function unsettledIn(state: PanelState): readonly string[] {
  if (!('bill' in state)) return [];
  const shown = state.kind === 'outcome' ? [state.refund] : state.bill.refunds;
  return shown.filter(isUnsettled).map(({ id }) => id);
}

/** Whether reasons are needed, or soon may be: for what has failed, and once somebody has begun a refund. */
export function mayGoWrong(state: PanelState): boolean {
  if (!('bill' in state)) return false;
  const begun = state.kind !== 'closed' && !(state.kind === 'editing' && isUntouched(state.draft));
  return begun || state.bill.refunds.some(({ failure, attention }) => failure ?? attention);
}

/** What may still turn out either way. */
export function isUnsettled({ status }: SeenRefund): boolean {
  return status === 'pending' || status === 'unknown';
}

function sending({ bill, draft, order, key }: SentOrder): Sending {
  return { kind: 'sending', bill, draft, order, key, again: true };
}

/** What is still wrong with a field that was not touched since. */
function faultsLeft({ faults }: Editing, touched: Partial<Draft>): Faults | undefined {
  const left = {
    ...(faults?.amount && !('amount' in touched) && { amount: faults.amount }),
    ...(faults?.reason && !('reason' in touched) && { reason: faults.reason }),
  };
  return Object.keys(left).length > 0 ? left : undefined;
}

/** Back to the form, but never from an outcome that nobody knows: it would ask to be refunded again. */
function dismissed(state: PanelState): PanelState {
  if (state.kind === 'closed') return shown(state.bill, { draft: EMPTY_DRAFT });
  if (state.kind !== 'outcome' || state.refund.status === 'unknown') return state;
  const draft = state.refund.status === 'failed' ? state.draft : EMPTY_DRAFT;
  return shown(state.bill, { draft });
}
