import { type TemplateResult, html, nothing } from 'lit';
import type { BillSummary } from '../../contract/index.ts';
import { addressOf, goTo } from './address.ts';

const STATE_WORDS = { none: 'Paid', partial: 'Partly refunded', full: 'Refunded' } as const;

/** A contract's bills, newest first. A row is clickable as a whole. */
export function billList(bills: readonly BillSummary[], selected: string | null): TemplateResult {
  return html`
    <ul class="bills">
      ${bills.map((bill) => row(bill, bill.id === selected))}
    </ul>
  `;
}

function row(bill: BillSummary, selected: boolean): TemplateResult {
  const address = addressOf({ contract: bill.contractId, bill: bill.id });
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(address);
  };
  return html`
    <li class="bill" data-testid="bill-row" ?data-selected=${selected}>
      <a href=${address} aria-current=${selected ? 'true' : nothing} @click=${open}>
        Bill ${bill.number}
      </a>
      <span class="amount">${money(bill)}</span>
      <span class="when"
        >${bill.paidAt ? date(bill.paidAt) : 'Not paid'} · ${bill.payment.label}</span
      >
      <span class="state" data-state=${bill.refundState}>${stateOf(bill)}</span>
    </li>
  `;
}

function stateOf(bill: BillSummary): string {
  if (bill.inProgress > 0) return 'Refund in progress';
  return bill.paidAt ? STATE_WORDS[bill.refundState] : 'Unpaid';
}

function money({ paid, currency, decimals }: BillSummary): string {
  const format = new Intl.NumberFormat('en-SE', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(paid / 10 ** decimals);
}

function date(moment: string): string {
  return new Date(moment).toLocaleDateString('en-SE', { dateStyle: 'medium' });
}
