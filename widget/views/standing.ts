import { html } from 'lit';
import type { SeenListed } from '../backend/lists.ts';
import type { SeenBill } from '../backend/seen.ts';
import type { FamilyTools } from '../elements/family-element.ts';
import { icon } from './icons.ts';

const TONES = {
  'paid': 'info',
  'unpaid': 'info',
  'disputed': 'doubt',
  'partial': 'good',
  'full': 'good',
  'in-progress': 'wait',
  'in-doubt': 'doubt',
} as const;

/** Where a bill stands, in one word. */
export function standingView(bill: SeenListed | SeenBill, { family }: FamilyTools) {
  const standing = standingOf(bill);
  const tone = TONES[standing];
  return html`<span class="pill ${tone} ${standing}" data-testid="standing"
    >${tone === 'info' ? '' : icon(tone)}${family.standing[standing]}</span
  >`;
}

/** Money on its way goes before money that has arrived: it is what somebody waits for. */
function standingOf(bill: SeenListed | SeenBill): keyof typeof TONES {
  const may = 'refundability' in bill ? bill.refundability.kind : null;
  if (may === 'disputed') return 'disputed';
  if (may === 'not-paid' || bill.paidAt === null) return 'unpaid';
  if ('refunds' in bill && bill.refunds.some(({ status }) => status === 'unknown'))
    return 'in-doubt';
  if (bill.inProgress > 0) return 'in-progress';
  if (bill.refunded === 0) return 'paid';
  return bill.refunded < bill.paid ? 'partial' : 'full';
}
