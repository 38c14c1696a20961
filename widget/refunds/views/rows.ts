import { html, nothing } from 'lit';
import type { ListState } from '../../list/list-state.ts';
import { line } from '../../views/line.ts';
import { loadingView } from '../../views/loading.ts';
import { noticeView } from '../../views/notice.ts';
import { olderView } from '../../views/older.ts';
import { unreadableView } from '../../views/unreadable.ts';
import type { ListedRefund } from '../seen-refunds.ts';
import type { RefundActions, RefundTools } from '../tools.ts';
import { rowView } from './row.ts';

type State = ListState<ListedRefund>;
type Listed = Extract<State, { kind: 'listed' }>;

/** What the filters let through, newest first. */
export function allView(state: State, tools: RefundTools, actions: RefundActions) {
  const { said } = tools;
  switch (state.kind) {
    case 'loading':
      return loadingView();
    case 'unreadable':
      return unreadableView(state.trouble, said.unreadable, tools);
    case 'listed':
      return state.items.length === 0
        ? noticeView({ tone: 'info', what: said.none.what, next: [said.none.next] })
        : rowsView(state, 'all', tools, actions);
  }
}

/** What asks for a person comes first, in a place of its own; where nothing does, there is no such place. */
export function askingView(state: State, tools: RefundTools, actions: RefundActions) {
  const { attention } = tools.said;
  if (state.kind === 'unreadable') return line('failed', attention.failed);
  if (state.kind === 'loading' || state.items.length === 0) return nothing;
  return html`
    <section class="asking" data-testid="needs-attention" aria-labelledby="asking">
      <h3 id="asking">${attention.title}</h3>
      <p class="meta">${attention.anyTime}</p>
      ${rowsView(state, 'asking', tools, actions)}
    </section>
  `;
}

function rowsView(
  state: Listed,
  which: 'all' | 'asking',
  tools: RefundTools,
  actions: RefundActions,
) {
  const { said, checking } = tools;
  return html`
    <ol class="rows" data-testid="refunds-${which}">
      ${state.items.map((refund) => html`<li>${rowView(refund, tools, actions)}</li>`)}
    </ol>
    ${olderView({ state, testId: `more-${which}`, coming: checking, words: said, more: () => actions.more(which) })}
  `;
}
