import { html, nothing } from 'lit';
import type { OpenBill } from '../../backend/seen.ts';
import type { ExtraTools } from '../extra-tools.ts';
import type { Hints, Sibling } from '../hints.ts';
import { asideView } from './aside.ts';

/** Other payments of the same amount at about the same time, and whether they were refunded. */
export function siblingsView(bill: OpenBill, { siblings }: Hints, tools: ExtraTools) {
  if (siblings.length === 0) return nothing;
  const words = tools.extras.siblings;
  const warns = siblings.some(isGoingBack);
  const { what, next } = warns ? words.warning : words;
  return asideView({
    tone: warns ? 'doubt' : 'info',
    what,
    next: [next],
    testId: 'siblings',
    more: html`<ul>
      ${siblings.map((sibling) => siblingView(sibling, bill, tools))}
    </ul>`,
  });
}

/** Whether money of it went back, or is about to. */
export function isGoingBack({ refunded, inProgress }: Sibling): boolean {
  return refunded > 0 || inProgress > 0;
}

function siblingView(sibling: Sibling, bill: OpenBill, { extras, formats }: ExtraTools) {
  const { number, paid, paidAt } = sibling;
  const words = extras.siblings;
  return html`<li data-testid="sibling">
    ${words.bill(number, formats.money(paid, bill), paidAt ? formats.moment(paidAt) : '–')}
    <span class="meta">${standing()}</span>
  </li>`;

  function standing(): string {
    const { refunded, inProgress, lastRefundAt } = sibling;
    if (inProgress > 0) return words.inProgress;
    if (refunded === 0) return words.none;
    return words.refunded(formats.money(refunded, bill), lastRefundAt && formats.day(lastRefundAt));
  }
}
