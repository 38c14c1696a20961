import { type TemplateResult, html, nothing } from 'lit';
import type { SeenBill } from '../backend/seen.ts';
import type { FamilyTools } from '../elements/family-element.ts';
import type { Menu } from '../elements/menu.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { adviceOnClosed, paymentLabel } from './advice.ts';
import { figuresView } from './figures.ts';
import { historyView } from './history.ts';
import { linkView } from './link.ts';
import { loadingView } from './loading.ts';
import { menuView } from './menu.ts';
import { noticeView } from './notice.ts';
import { standingView } from './standing.ts';
import { unreadableView, whyUnreadable } from './unreadable.ts';

/** A bill to look at. `menu` is null where nothing can be done with it. */
export function billDetailsView(
  state: PanelState,
  tools: FamilyTools,
  menu: Menu | null,
  manageRefund: () => void,
): TemplateResult {
  if (state.kind === 'unreadable')
    return html`<h2 class="unseen">${tools.family.bill('').trim()}</h2>
      ${unreadableView(state.trouble, unreadableWords(tools), tools)}`;
  if (!('bill' in state)) return loadingView();
  const { bill } = state;
  return html`
    <header class="top">
      <div class="heading">
        <h2 id="title" tabindex="-1">${tools.family.bill(bill.number)}</h2>
        ${standingView(bill, tools)}
      </div>
      ${menu ? menuView(menu, tools, manageRefund) : nothing}
    </header>
    ${tools.extras?.above(bill, tools)} ${adviceView(bill, tools)}
    <div class="body">
      <div class="record">${figuresView(bill, tools)} ${factsOf(bill, tools)}</div>
      <div class="record">${historyView(state, tools)} ${tools.extras?.closed(bill, tools)}</div>
    </div>
  `;
}

function factsOf(bill: SeenBill, tools: FamilyTools) {
  const { family, formats, messages } = tools;
  const { facts, receipt } = family.details;
  const { paidAt, period, subscription, customer, contractId, product, receiptUrl } = bill;
  const rows = [
    [facts.subscriber, customer.name, customer.email],
    [facts.product, product, null],
    [facts.contract, contractId, null],
    [facts.payment, paymentLabel(bill, messages), null],
    [facts.paid, paidAt && formats.day(paidAt), null],
    [facts.period, period && `${formats.day(period.start)} – ${formats.day(period.end)}`, null],
    [facts.next, subscription?.nextChargeAt && formats.day(subscription.nextChargeAt), null],
  ] as const;
  return html`
    <dl class="facts">
      ${rows.map(([name, what, beside]) =>
        what
          ? html`<div>
              <dt>${name}</dt>
              <dd>${what} ${beside ? html`<span class="meta">${beside}</span>` : nothing}</dd>
            </div>`
          : nothing,
      )}
    </dl>
    ${receiptUrl ? linkView(receiptUrl, receipt, messages) : nothing}
  `;
}

function adviceView(bill: SeenBill, tools: FamilyTools) {
  const advice = adviceFor(bill, tools);
  const tone = bill.refundability.kind === 'disputed' ? 'doubt' : 'info';
  return advice ? noticeView({ tone, what: advice.what, next: [advice.next] }) : nothing;
}

/** The panel's, except that it says no money has moved. From here none could have. */
function unreadableWords({ messages, family }: FamilyTools) {
  const { other } = messages.unreadable;
  return { ...messages.unreadable, other: { ...other, next: family.list.unreadable.other.next } };
}

/** What somebody has to know before they look for a button: that it goes by hand, or not now. */
function adviceFor({ refundability: may }: SeenBill, { messages, formats }: FamilyTools) {
  const isSeenAnyhow = may.kind === 'refunded' || may.kind === 'not-permitted';
  return isSeenAnyhow ? null : adviceOnClosed(may, messages, formats);
}

/** What a screen reader says when the bill has come or was asked after. */
export function billSaying(state: PanelState, tools: FamilyTools): string {
  const { messages, checking } = tools;
  if (state.kind === 'loading') return messages.loading;
  if (state.kind === 'unreadable') return messages.unreadable[whyUnreadable(state.trouble)].what;
  if (checking) return messages.check.checking;
  if ('note' in state && state.note) return messages.check.notes[state.note];
  return ('bill' in state && adviceFor(state.bill, tools)?.what) || '';
}
