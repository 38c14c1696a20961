import type { BillRecord } from '../../../server/refunds/bill.ts';

/** An untouched 99,00 kr card bill of the autumn of 2026. */
export const someBill: BillRecord = {
  id: 'b',
  number: '1',
  paid: 9900,
  currency: 'SEK',
  paidAt: '2026-10-01T12:00:00.000Z',
  billedAt: '2026-10-01T12:00:00.000Z',
  status: 'paid',
  period: null,
  receiptUrl: null,
  payment: { provider: 'stripe', method: 'CARD', label: 'Visa', reference: { charge: 'ch_1' } },
  contract: { id: 'c', product: 'Paper', status: 'active', nextChargeAt: null },
  customer: { id: 'cu', name: 'Åsa', email: 'a@example.com' },
  refunded: 0,
  reserved: 0,
  excess: 0,
};
