import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { PAYMENT, type VippsMerchant, problemOf, value, vippsMerchant } from './merchant.ts';

describe('the Vipps simulator', () => {
  let vipps: VippsMerchant;
  beforeEach(async () => {
    vipps = await vippsMerchant();
  });

  it('refunds a payment in parts: the state stays, the aggregate is the truth', async () => {
    const first = await (await vipps.refund(PAYMENT, value(4900), 'k1')).json();
    const nok = (amount: number) => ({ currency: 'NOK', value: amount });
    const aggregate = {
      authorizedAmount: nok(9900),
      cancelledAmount: nok(0),
      capturedAmount: nok(9900),
      refundedAmount: nok(4900),
    };
    const { pspReference } = await vipps.get(PAYMENT);
    const reference = 'sim-9900nok-anna1';
    assert.deepEqual(first, {
      amount: nok(9900),
      state: 'AUTHORIZED',
      aggregate,
      pspReference,
      reference,
    });
    assert.equal(await problemOf(await vipps.refund(PAYMENT, value(5001), 'k2')), '400 6150');
    assert.equal((await vipps.refund(PAYMENT, value(5000), 'k3')).status, 200);
    assert.equal(await problemOf(await vipps.refund(PAYMENT, value(1), 'k4')), '400 6180');
    const after = await vipps.get(PAYMENT);
    assert.deepEqual([after.state, after.aggregate.refundedAmount], ['AUTHORIZED', nok(9900)]);
  });

  it('tells every event of a payment, a refund under the key it was asked for with', async () => {
    await vipps.refund(PAYMENT, value(100), 'k1');
    const log = await vipps.get(`${PAYMENT}/events`);
    assert.deepEqual(
      log.map(({ name }: { name: string }) => name),
      ['CREATED', 'AUTHORIZED', 'CAPTURED', 'REFUNDED'],
    );
    assert.equal(new Set(log.map((event: VippsEvent) => event.pspReference)).size, 4);
    assert.equal(log[0].pspReference, (await vipps.get(PAYMENT)).pspReference);
    const { pspReference, ...refund } = log[3];
    assert.match(pspReference, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    assert.deepEqual(refund, {
      reference: 'sim-9900nok-anna1',
      name: 'REFUNDED',
      amount: { currency: 'NOK', value: 100 },
      timestamp: '2026-11-25T12:00:00.000Z',
      idempotencyKey: 'k1',
      success: true,
    });
  });

  it('logs what failed at the subscriber as an event without success', async () => {
    await vipps.refund(PAYMENT, value(123), 'k1');
    const failing = PAYMENT.replace('sim-', 'sim-failing-');
    assert.equal(await problemOf(await vipps.refund(failing, value(500), 'k2')), '400 6210');
    for (const path of [PAYMENT, failing]) {
      const [{ success }] = await vipps.events(path);
      assert.equal(success, false);
      assert.equal((await vipps.get(path)).aggregate.refundedAmount.value, 0);
    }
  });
});

interface VippsEvent {
  readonly pspReference: string;
}
