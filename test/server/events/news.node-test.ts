import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OutgoingEvent } from '../../../contract/index.ts';
import { news, numbered } from '../../../server/events/news.ts';
import { type BillWithRefunds, NO_REFUNDS } from '../../../server/refunds/bill.ts';
import type { RefundRecord } from '../../../server/refunds/refund.ts';
import { someRefund } from '../refunds/some-refund.ts';

const blank: BillWithRefunds = {
  id: 'bill-1',
  number: '101',
  paid: 9900,
  currency: 'SEK',
  paidAt: '2026-11-01T12:00:00.000Z',
  billedAt: '2026-11-01T12:00:00.000Z',
  status: 'paid',
  period: null,
  receiptUrl: null,
  payment: { provider: 'stripe', method: 'CARD', label: 'Visa', reference: { charge: 'ch_1' } },
  contract: { id: 'contract-1', product: 'Acme Dagblad', status: 'active', nextChargeAt: null },
  customer: { id: 'customer-1', name: 'Åsa Öst', email: 'asa@example.com' },
  ...NO_REFUNDS,
  refunds: [],
};

const bill = (refunded: number, ...refunds: Partial<RefundRecord>[]): BillWithRefunds => ({
  ...blank,
  refunded,
  refunds: refunds.map((special) => ({
    ...someRefund('bill-1', 4900, 'key'),
    id: 'refund-1',
    ...special,
  })),
});

describe('what happens on a bill', () => {
  // prettier-ignore
  const cases: [what: string, before: BillWithRefunds | null, after: BillWithRefunds | null, told: string[]][] = [
    ['is no news while a refund is only being sent', bill(0), bill(0, { status: 'sending' }), []],
    ['is told when the provider has a refund', bill(0, { status: 'sending' }), bill(0, { status: 'pending' }), ['refund.pending']],
    ['is told when money has gone back, and then that the bill has less left', bill(0, { status: 'sending' }), bill(4900, { status: 'succeeded' }), ['refund.succeeded', 'bill.refunded']],
    ['is told when nobody knows what became of a refund', bill(0, { status: 'sending' }), bill(0, { status: 'unknown' }), ['refund.unknown']],
    ['is told when a refund has failed', bill(0, { status: 'sending' }), bill(0, { status: 'failed' }), ['refund.failed']],
    ['is told when one fails later, and that less has gone back', bill(4900, { status: 'succeeded' }), bill(0, { status: 'failed' }), ['refund.failed', 'bill.refunded']],
    ['is told when the provider made a refund without us', bill(0), bill(4900, { status: 'succeeded', origin: 'provider' }), ['refund.succeeded', 'bill.refunded']],
    ['is no news to upstream, when upstream told it', null, bill(4900, { status: 'succeeded', origin: 'import' }), []],
    ['is told when what upstream told turns out to have failed', bill(4900, { status: 'succeeded', origin: 'import' }), bill(0, { status: 'failed', origin: 'import' }), ['refund.failed', 'bill.refunded']],
    ['is no news when only a date changed', bill(4900, { status: 'succeeded' }), bill(4900, { status: 'succeeded', checkedAt: '2026-11-25T00:00:00.000Z' }), []],
    ['is nothing where there is no bill', null, null, []],
  ];
  for (const [what, before, after, told] of cases)
    it(what, () => {
      assert.deepEqual(
        news(before, after).map(({ type }) => type),
        told,
      );
    });

  it('is told in the shape of the contract, with the figures after it and nothing personal', () => {
    const failure = { code: 'declined', providerCode: 'x', message: 'Anna said no' } as const;
    const after = bill(0, { status: 'failed', failure });
    const [event] = numbered(news(bill(0, { status: 'sending' }), after), {
      vendorId: 'acme',
      last: 6,
      at: '2026-11-25T12:00:00.000Z',
    });
    const { data } = OutgoingEvent.parse(event);
    assert.deepEqual(
      [data.sequence, data.bill.refundable, data.refund?.failure],
      [7, 9900, 'declined'],
    );
    assert.doesNotMatch(JSON.stringify(event), /Åsa|Anna|Ada|asa@|Charged|😀/);
  });
});
