import { html, nothing } from 'lit';
import type { SeenListed } from '../backend/lists.ts';
import type { FamilyTools } from '../elements/family-element.ts';
import type { Advice } from '../locales/messages.ts';
import type { ListState } from '../list/list-state.ts';
import { paymentLabel } from './advice.ts';
import { loadingView } from './loading.ts';
import { noticeView } from './notice.ts';
import { olderView } from './older.ts';
import { standingView } from './standing.ts';
import { unreadableView } from './unreadable.ts';

/** What the list depends on beside its bills, and what somebody can do with it. */
interface ListParts {
  /** What is said where there are none. */
  readonly none: Advice;
  readonly choose: (billId: string) => void;
  readonly more: () => void;
}

/** Bills with their heading, and a way to older ones. */
export function billListView(state: ListState<SeenListed>, tools: FamilyTools, actions: ListParts) {
  return html`<h2 class="title">${tools.family.list.title}</h2>
    ${insideView(state, tools, actions)}`;
}

function insideView(
  state: ListState<SeenListed>,
  tools: FamilyTools,
  { none, choose, more }: ListParts,
) {
  const { list } = tools.family;
  switch (state.kind) {
    case 'loading':
      return loadingView();
    case 'unreadable':
      return unreadableView(state.trouble, list.unreadable, tools);
    case 'listed':
      if (state.items.length === 0)
        return noticeView({ tone: 'info', what: none.what, next: [none.next] });
      return html`<ol class="rows">
          ${state.items.map((bill) => html`<li>${rowView(bill, tools, choose)}</li>`)}
        </ol>
        ${olderView({ state, testId: 'more', coming: tools.checking, words: list, more })}`;
  }
}

/** One bill. The whole row is the button. */
function rowView(bill: SeenListed, tools: FamilyTools, choose: ListParts['choose']) {
  const { family, formats, messages } = tools;
  const at = bill.paidAt ?? bill.period?.start;
  return html`
    <button
      class="row"
      part="row"
      type="button"
      data-testid="bill-row"
      data-bill-id=${bill.id}
      @click=${() => choose(bill.id)}
    >
      <span class="meta when">
        ${at ? html`<time datetime=${at}>${formats.day(at)}</time>` : nothing}
      </span>
      <span class="what">${bill.product}</span>
      <span class="meta beside">
        ${family.bill(bill.number)} · ${paymentLabel(bill, messages)}
      </span>
      <span class="where">${standingView(bill, tools)}</span>
      <span class="sum">${bill.paid > 0 ? formats.money(bill.paid, bill) : '–'}</span>
      ${
        bill.refunded > 0 && bill.refunded < bill.paid
          ? html`<span class="meta back">
              ${family.list.refunded(formats.money(bill.refunded, bill))}
            </span>`
          : nothing
      }
    </button>
  `;
}
