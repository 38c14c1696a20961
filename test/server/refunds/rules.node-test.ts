import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RefundOrder } from '../../../contract/index.ts';
import { invoice } from '../../../server/providers/manual.ts';
import type { Provider } from '../../../server/providers/provider.ts';
import { stripe } from '../../../server/providers/stripe/stripe.ts';
import type { BillRecord } from '../../../server/refunds/bill.ts';
import { objection, refundability, refundable } from '../../../server/refunds/rules.ts';
import { someBill as bill } from './some-bill.ts';

const card = stripe({ secretKey: 'sk_test_1' }, fetch);
const shortWindow: Provider = { ...card, window: { days: 30 } };
const admin = { rights: { read: true, refund: true, write: true } };
const agent = { rights: { read: true, refund: false, write: false } };
const now = new Date('2026-11-23T12:00:00Z');

describe('what may be done with a bill', () => {
  // prettier-ignore
  const cases: [what: string, bill: Partial<BillRecord>, provider: Provider | undefined, who: typeof admin, kind: string][] = [
    ['an untouched card bill',                  {},                                       card,        admin, 'open'],
    ['a card bill, to somebody who may read',   {},                                       card,        agent, 'not-permitted'],
    ['an invoice, whoever asks',                {},                                       invoice,     agent, 'manual'],
    ['an unpaid invoice',                       { status: 'unpaid' },                     invoice,     admin, 'manual'],
    ['an unpaid card bill',                     { status: 'unpaid', paid: 0 },            card,        admin, 'not-paid'],
    ['a bill of a provider not connected',      {},                                       undefined,   admin, 'unavailable'],
    ['an unpaid bill of one not connected',     { status: 'unpaid' },                     undefined,   admin, 'not-paid'],
    ['a disputed payment',                      { status: 'disputed' },                   card,        admin, 'disputed'],
    ['a disputed payment, all refunded',        { status: 'disputed', refunded: 9900 },   card,        admin, 'disputed'],
    ['a bill with nothing left',                { refunded: 9900 },                       card,        admin, 'refunded'],
    ['a bill whose rest is on its way',         { refunded: 4900, reserved: 5000 },       card,        admin, 'in-progress'],
    ['a bill refunded beyond what was paid',    { refunded: 12_000, excess: 2100 },       card,        admin, 'refunded'],
    ['a bill paid too long ago',                {},                                       shortWindow, admin, 'window-closed'],
    ['one paid too long ago, to a reader',      {},                                       shortWindow, agent, 'window-closed'],
    ['one paid too long ago, nothing left',     { refunded: 9900 },                       shortWindow, admin, 'refunded'],
  ];

  for (const [what, special, provider, who, kind] of cases) {
    it(`${what}: ${kind}`, () => {
      assert.equal(refundability({ ...bill, ...special }, provider, who, now).kind, kind);
    });
  }

  it('closes to the millisecond when the window does', () => {
    const closes = Date.parse('2026-10-31T12:00:00.000Z');
    const at = (moment: number) => refundability(bill, shortWindow, admin, new Date(moment)).kind;
    assert.equal(at(closes - 1), 'open');
    assert.equal(at(closes), 'window-closed');
  });

  // prettier-ignore
  const months: [paidAt: string, closes: string][] = [
    ['2025-10-15T12:00:00.000Z', '2026-11-15T12:00:00.000Z'],
    ['2025-12-31T12:00:00.000Z', '2027-01-31T12:00:00.000Z'],
    ['2026-01-31T12:00:00.000Z', '2027-02-28T12:00:00.000Z'],
    ['2027-01-31T12:00:00.000Z', '2028-02-29T12:00:00.000Z'],
  ];
  for (const [paidAt, closes] of months)
    it(`counts thirteen months from ${paidAt.slice(0, 10)} to ${closes.slice(0, 10)}`, () => {
      const may = refundability(
        { ...bill, paidAt },
        { ...card, window: { months: 13 } },
        admin,
        new Date(paidAt),
      );
      assert.equal(may.kind === 'open' && may.closesAt, closes);
    });

  it('says when the money would be there if it were ordered now, late in the evening of somewhere else', () => {
    const late = new Date('2026-12-04T23:30:00Z');
    const may = (currency: BillRecord['currency']) =>
      refundability({ ...bill, currency }, card, admin, late);
    assert.partialDeepStrictEqual(may('SEK'), {
      expected: { from: '2026-12-14', to: '2026-12-21' },
    });
    assert.partialDeepStrictEqual(may('USD'), {
      expected: { from: '2026-12-11', to: '2026-12-18' },
    });
  });

  it('counts money in doubt as spent', () => {
    assert.equal(refundable({ paid: 9900, refunded: 1000, reserved: 2000, excess: 0 }), 6900);
  });
});

describe('an order', () => {
  const may = refundability({ ...bill, refunded: 4900 }, card, admin, now);
  const order: RefundOrder = { amount: 5000, currency: 'SEK', reason: 'Goodwill' };

  // prettier-ignore
  const cases: [what: string, order: Partial<RefundOrder>, no: string | undefined][] = [
    ['of all that is left',                      {},                                             undefined],
    ['of one öre',                               { amount: 1 },                                  undefined],
    ['of one öre too much',                      { amount: 5001 },                               'amount-too-large'],
    ['in another currency',                      { currency: 'NOK' },                            'currency-mismatch'],
    ['in another currency and too large',        { currency: 'NOK', amount: 9_999_999 },         'currency-mismatch'],
    ['from a form that showed the same maximum', { expectedRefundable: 5000 },                   undefined],
    ['from a form that showed another maximum',  { expectedRefundable: 9900 },                   'refundable-changed'],
    ['from such a form, and too large',          { expectedRefundable: 9900, amount: 9900 },     'refundable-changed'],
  ];

  for (const [what, special, no] of cases) {
    it(`${what} is ${no ?? 'fine'}`, () => {
      assert.equal(objection({ ...order, ...special }, bill, may)?.refused, no);
    });
  }

  it('of a part is refused where a payment can only be refunded as a whole', () => {
    const whole = refundability(
      { ...bill, refunded: 4900 },
      { ...card, partial: false },
      admin,
      now,
    );
    assert.equal(objection({ ...order, amount: 4999 }, bill, whole)?.refused, 'invalid-request');
    assert.equal(objection(order, bill, whole), null);
  });

  it('of a bill that cannot be refunded says why', () => {
    const manual = refundability(bill, invoice, admin, now);
    assert.deepEqual(objection(order, bill, manual), {
      refused: 'not-refundable',
      refundability: { kind: 'manual', how: 'invoice' },
    });
  });
});
