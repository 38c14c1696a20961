import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  CHARGE,
  PAYMENT,
  type VippsMerchant,
  back,
  problemOf,
  value,
  vippsMerchant,
} from './merchant.ts';

describe('the Vipps simulator', () => {
  let vipps: VippsMerchant;
  beforeEach(async () => {
    vipps = await vippsMerchant();
  });

  // prettier-ignore
  const NOES: [why: string, name: string, amount: number, payment: string, charge: string, detail: RegExp][] = [
    ['a name nobody knows',      'order-12345',            1,    '404 5090', '404 resource-not-found', /^/],
    ['a currency it has not',    'sim-9900sek-x',          1,    '404 5090', '404 resource-not-found', /^/],
    ['nothing captured',         'sim-uncaptured-9900nok-x', 1,  '400 6020', '400 operation-failed',   /^$|RESERVED/],
    ['older than a year',        'sim-expired-9900nok-x',  1,    '400 6220', '400 operation-failed',   /^$|period has expired/],
    ['a merchant without money', 'sim-poor-9900nok-x',     1,    '400 5100', '400 operation-failed',   /insufficient funds/],
    ['more than was paid',       'sim-9900nok-x',          9901, '400 6150', '400 operation-failed',   /more than/],
    ['the amount 1,23',          'sim-9900nok-x',          123,  '400 6210', '400 operation-failed',   /no receiving account/],
    ['the amount 1,24',          'sim-9900nok-x',          124,  '400 6220', '400 operation-failed',   /^$|period has expired/],
  ];
  for (const [why, name, amount, payment, charge, detail] of NOES)
    it(`says no as Vipps does: ${why}`, async () => {
      const ePayment = await vipps.refund(`/epayment/v1/payments/${name}`, value(amount), 'k');
      assert.equal(await problemOf(ePayment.clone()), payment);
      const recurring = await vipps.refund(
        `/recurring/v3/agreements/agr_x/charges/${name}`,
        back(amount),
        'k',
      );
      assert.equal(await problemOf(recurring.clone()), charge);
      for (const answer of [ePayment, recurring])
        assert.match((await answer.json()).detail, detail);
    });

  it('has captured nothing of a payment or a charge that is only reserved', async () => {
    const { aggregate } = await vipps.get(PAYMENT.replace('sim-', 'sim-uncaptured-'));
    assert.equal(aggregate.capturedAmount.value, 0);
    const { summary, status } = await vipps.get(CHARGE.replace('sim-', 'sim-uncaptured-'));
    assert.deepEqual([summary.captured, status], [0, 'RESERVED']);
  });

  // prettier-ignore
  const BODIES: [why: string, path: string, body: unknown, no: string][] = [
    ['not JSON',               PAYMENT, '{',                                       '400 4140'],
    ['no amount',              PAYMENT, {},                                        '400 4140'],
    ['an unknown field',       PAYMENT, { ...value(1), note: 'x' },                '400'],
    ['an unknown inner field', PAYMENT, { modificationAmount: { currency: 'NOK', value: 1, unit: 'x' } }, '400'],
    ['nothing to refund',      PAYMENT, value(0),                                  '400 4040'],
    ['a part of an øre',       PAYMENT, value(1.5),                                '400 4040'],
    ['another currency',       PAYMENT, value(1, 'DKK'),                           '400 4040'],
    ['not JSON',               CHARGE,  '{',                                       '400 invalid-json'],
    ['no description',         CHARGE,  { amount: 1 },                             '400 validation-error'],
    ['an empty description',   CHARGE,  { amount: 1, description: '' },            '400 validation-error'],
    ['a long description',     CHARGE,  { amount: 1, description: 'x'.repeat(46) }, '400 validation-error'],
    ['an unknown field',       CHARGE,  { ...back(1), currency: 'NOK' },           '400 validation-error'],
    ['nothing to refund',      CHARGE,  back(0),                                   '400 validation-error'],
  ];
  for (const [why, path, body, no] of BODIES)
    it(`turns down a body that is wrong: ${why}, ${path}`, async () => {
      const answer = await vipps.refund(path, body, 'k');
      assert.equal(await problemOf(answer), no);
      assert.deepEqual(await vipps.made(path), []);
    });
});
