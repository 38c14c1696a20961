import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { PACE_MS } from '../bench.ts';
import { CHARGE, type VippsMerchant, back, problemOf, vippsMerchant } from './merchant.ts';

describe('the Vipps simulator', () => {
  let vipps: VippsMerchant;
  beforeEach(async () => {
    vipps = await vippsMerchant();
  });

  it('accepts the refund of a charge at once and enacts it a step later, also after a restart', async () => {
    const accepted = await vipps.refund(CHARGE, back(9000), 'k');
    assert.deepEqual([accepted.status, await accepted.text()], [202, '']);
    vipps.later(PACE_MS - 1);
    assert.deepEqual(await vipps.history(), []);
    assert.deepEqual((await vipps.get(CHARGE)).summary, {
      captured: 9900,
      refunded: 0,
      cancelled: 0,
    });
    const more = await vipps.refund(CHARGE, back(901), 'k2');
    assert.equal(await problemOf(more), '400 operation-failed');

    vipps.start();
    vipps.later(1);
    assert.deepEqual(await vipps.history(), [
      {
        occurred: '2026-11-25T12:00:01.000Z',
        event: 'REFUND',
        amount: 9000,
        idempotencyKey: 'k',
        success: true,
      },
    ]);
    const { summary, status } = await vipps.get(CHARGE);
    assert.deepEqual([summary.refunded, status], [9000, 'PARTIALLY_REFUNDED']);
  });

  it('refunds some charges at once, and fails others after they were accepted', async () => {
    const direct = CHARGE.replace('sim-', 'sim-direct-');
    assert.equal((await vipps.refund(direct, back(9900), 'k1')).status, 204);
    assert.equal((await vipps.history(direct)).length, 1);
    assert.equal((await vipps.get(direct)).status, 'REFUNDED');

    const failing = CHARGE.replace('sim-', 'sim-failing-');
    assert.equal((await vipps.refund(failing, back(9900), 'k2')).status, 202);
    vipps.later(PACE_MS);
    const [{ success, idempotencyKey }] = await vipps.history(failing);
    assert.deepEqual([success, idempotencyKey], [false, 'k2']);
    assert.equal((await vipps.get(failing)).summary.refunded, 0);
  });

  it('knows no agreement with a name of another kind', async () => {
    const answer = await vipps.refund(CHARGE.replace('agr_x', 'x'), back(1), 'k');
    assert.equal(await problemOf(answer), '400 invalid-agreement-id');
  });
});
