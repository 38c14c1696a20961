import type { Answer } from '../backend/answer.ts';

/** One page of a list, as it was read. */
interface Page<Item> {
  readonly data: readonly Item[];
  readonly nextCursor: string | null;
}

interface Named {
  readonly id: string;
}

export type PageAnswer<Item> = Answer<Page<Item>>;

/** What a list shows. Trouble with later pages leaves the earlier ones where they are. */
export type ListState<Item> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable'; readonly trouble: Exclude<PageAnswer<Item>, { kind: 'ok' }> }
  | {
      readonly kind: 'listed';
      readonly items: readonly Item[];
      readonly cursor: string | null;
      /** The next page could not be read. */
      readonly failed: boolean;
    };

/** After the newest were read, for the first time or again. */
export function newest<Item extends Named>(
  state: ListState<Item>,
  answer: PageAnswer<Item>,
): ListState<Item> {
  if (answer.kind !== 'ok')
    return state.kind === 'listed' ? state : { kind: 'unreadable', trouble: answer };
  const { data: items, nextCursor: cursor } = answer.value;
  if (state.kind === 'listed' && cursor !== null) {
    // What is older stays where the two meet; what is no longer among the newest has gone.
    const meet = state.items.findIndex(({ id }) => id === items.at(-1)?.id);
    const older = meet < 0 ? [] : state.items.slice(meet + 1);
    if (older.length > 0) return { ...state, items: [...items, ...older] };
  }
  return { kind: 'listed', items, cursor, failed: false };
}

/** After the next page was read. What has moved meanwhile is not shown twice. */
export function older<Item extends Named>(
  state: ListState<Item>,
  answer: PageAnswer<Item>,
): ListState<Item> {
  if (state.kind !== 'listed') return state;
  if (answer.kind !== 'ok') return { ...state, failed: true };
  const ids = new Set(state.items.map(({ id }) => id));
  const fresh = answer.value.data.filter(({ id }) => !ids.has(id));
  const { nextCursor: cursor } = answer.value;
  return { kind: 'listed', items: [...state.items, ...fresh], cursor, failed: false };
}
