import type { Answer } from '../backend/answer.ts';
import type { SeenBills, SeenListed } from '../backend/lists.ts';

type BillsAnswer = Answer<SeenBills>;
type Trouble = Exclude<BillsAnswer, { kind: 'ok' }>;

/** What a list shows. Trouble with later pages leaves the earlier ones where they are. */
export type ListState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable'; readonly trouble: Trouble }
  | {
      readonly kind: 'listed';
      readonly bills: readonly SeenListed[];
      readonly cursor: string | null;
      /** The next page could not be read. */
      readonly failed: boolean;
    };

/** After the newest bills were read, for the first time or again. */
export function newest(state: ListState, answer: BillsAnswer): ListState {
  if (answer.kind !== 'ok')
    return state.kind === 'listed' ? state : { kind: 'unreadable', trouble: answer };
  const { data: bills, nextCursor: cursor } = answer.value;
  if (state.kind === 'listed') {
    const ids = new Set(bills.map(({ id }) => id));
    const older = state.bills.filter(({ id }) => !ids.has(id));
    // Where the two do not meet there may be bills in between.
    if (older.length < state.bills.length && older.length > 0)
      return { ...state, bills: [...bills, ...older] };
  }
  return { kind: 'listed', bills, cursor, failed: false };
}

/** After the next page was read. A bill that has moved meanwhile is not shown twice. */
export function older(state: ListState, answer: BillsAnswer): ListState {
  if (state.kind !== 'listed') return state;
  if (answer.kind !== 'ok') return { ...state, failed: true };
  const ids = new Set(state.bills.map(({ id }) => id));
  const fresh = answer.value.data.filter(({ id }) => !ids.has(id));
  const { nextCursor: cursor } = answer.value;
  return { kind: 'listed', bills: [...state.bills, ...fresh], cursor, failed: false };
}
