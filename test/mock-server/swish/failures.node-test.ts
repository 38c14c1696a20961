import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { PACE_MS } from '../bench.ts';
import { type SwishMerchant, codeOf, newId, swishMerchant } from './merchant.ts';

describe('the Swish simulator', () => {
  let swish: SwishMerchant;
  beforeEach(() => {
    swish = swishMerchant();
  });

  // prettier-ignore
  const habits: readonly [habit: string, answer: string, end: string | null, left: string][] = [
    ['expired',     '422 RF02', null,         ''],
    ['poor',        '422 AM04', null,         '99.00'],
    ['moved',       '422 RF06', null,         ''],
    ['banktimeout', '201',      'ERROR DS24', '50.00'],
    ['declined',    '201',      'ERROR RF07', '99.00'],
  ];
  for (const [habit, answer, end, left] of habits)
    it(`refunds a payment that is ${habit} with ${[answer, end].filter(Boolean).join(', then ')}`, async () => {
      const id = newId();
      const payment = { originalPaymentReference: `sim-${habit}-9900sek-x` };
      assert.equal(await codeOf(await swish.put(payment, id)), answer);
      if (end) {
        // Until it has failed, its money is spoken for.
        const all = { ...payment, amount: '99.00' };
        assert.equal(await codeOf(await swish.put(all)), '422 RF08 (50.00)');
        swish.later(PACE_MS);
        const { status, errorCode, errorMessage, datePaid } = await swish.look(id);
        assert.equal(`${status} ${errorCode}`, end);
        assert.ok(errorMessage.length > 0 && datePaid === null);
      }
      const tooMuch = await codeOf(await swish.put({ ...payment, amount: '500.00' }));
      assert.equal(tooMuch, left ? `422 RF08 (${left})` : answer);
    });

  it('takes a message that is an error for a wish', async () => {
    for (const code of ['RF02', 'AM04', 'RF09', 'RP09', 'RF07']) {
      const id = newId();
      assert.equal(await codeOf(await swish.put({ message: code }, id)), `422 ${code}`);
      assert.equal((await swish.get(id)).status, 404);
    }
    assert.equal(await codeOf(await swish.put({ message: 'RF08' })), '422 RF08 (99.00)');

    const id = newId();
    assert.equal((await swish.put({ message: 'FF10' }, id)).status, 201);
    swish.later(PACE_MS);
    assert.equal((await swish.look(id)).errorCode, 'FF10');
  });

  // prettier-ignore
  const faults: readonly [fault: string, answer: number | 'a broken connection', made: boolean][] = [
    ['error-before', 500,                   false],
    ['error-after',  500,                   true],
    ['reset-before', 'a broken connection', false],
    ['reset-after',  'a broken connection', true],
    ['slow-before',  201,                   true],
    ['slow-after',   201,                   true],
  ];
  for (const [fault, answer, made] of faults)
    it(`can answer with ${answer} (${fault}), and has ${made ? '' : 'not '}made the refund`, async () => {
      const id = newId();
      await swish.order('faults', { fault, ms: 20 });
      const { type, status } = await swish.put({}, id);
      assert.equal(type === 'error' ? 'a broken connection' : status, answer);
      assert.equal((await swish.get(id)).status, made ? 200 : 404);
      assert.equal((await swish.put({}, id)).status, made ? 422 : 201);
    });

  it('stumbles over a payment of that name: a 500, and a refund all the same', async () => {
    const id = newId();
    const payment = { originalPaymentReference: 'sim-stumbling-9900sek-x' };
    assert.equal((await swish.put(payment, id)).status, 500);
    assert.equal(await swish.statusOf(id), 'CREATED');
    assert.equal(await codeOf(await swish.put(payment, id)), '422 RP09');
  });

  it('does not make twice what is sent again while the first is slow', async () => {
    const id = newId();
    await swish.order('faults', { fault: 'slow-before', ms: 30 });
    const [slow, fast] = await Promise.all([
      swish.put({}, id),
      wait(5).then(() => swish.put({}, id)),
    ]);
    assert.deepEqual([await codeOf(slow), await codeOf(fast)], ['422 RP09', '201']);
    assert.equal(swish.ledger.entries.length, 1);
  });
});
