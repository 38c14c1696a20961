import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ORDER, type SwishMerchant, newId, swishMerchant } from './merchant.ts';

describe('the Swish simulator', () => {
  let swish: SwishMerchant;
  beforeEach(() => {
    swish = swishMerchant();
  });

  const told = async (count: number) => (await swish.news(count)).map(({ status }) => status);

  it('calls back when it has debited and when it has paid, unsigned, with the identifier', async () => {
    swish.start(10);
    const id = newId();
    await swish.put({}, id);
    const [debited, paid] = await swish.callbacks(2);
    assert.ok(debited && paid);
    assert.deepEqual(await told(2), ['DEBITED', 'PAID']);
    for (const { url, method, headers } of [debited, paid])
      assert.deepEqual(
        [url, method, headers.get('callbackIdentifier'), headers.get('Content-Type')],
        [ORDER.callbackUrl, 'POST', ORDER.callbackIdentifier, 'application/json'],
      );
    swish.later(20);
    assert.deepEqual(await paid.json(), await swish.look(id));
  });

  it('calls back once about an error, and without an identifier when it got none', async () => {
    swish.start(10);
    const originalPaymentReference = 'sim-declined-9900sek-x';
    await swish.put({ originalPaymentReference, callbackIdentifier: undefined });
    const [failed] = await swish.callbacks(1);
    const { status, errorCode, amount } = await failed!.clone().json();
    assert.deepEqual([status, errorCode, amount], ['ERROR', 'RF07', 49]);
    assert.equal(failed!.headers.get('callbackIdentifier'), null);
  });

  it('calls back also when the answer to the order was lost, and not about a refusal', async () => {
    swish.start(10);
    await swish.order('faults', { fault: 'reset-after' });
    await swish.put();
    await swish.put({ originalPaymentReference: 'sim-poor-9900sek-x' });
    assert.deepEqual(await told(2), ['DEBITED', 'PAID']);
  });

  it('calls back again until it is heard, ten times at most', async () => {
    swish.start(1);
    swish.answerWith(() => (swish.delivered.length < 3 ? 500 : 200));
    await swish.refund('sim-declined-9900sek-x');
    assert.deepEqual(await told(3), ['ERROR', 'ERROR', 'ERROR']);

    swish.delivered.length = 0;
    swish.start(0.01);
    swish.answerWith(() => 503);
    await swish.refund('sim-declined-9900sek-y');
    await swish.callbacks(11);
  });

  it('sends callbacks twice, late, never or forged when asked to', async () => {
    swish.start(10);
    for (const how of ['never', 'twice']) await swish.order('callbacks', { how });
    await swish.put();
    assert.deepEqual(await told(2), ['PAID', 'PAID']);

    swish.delivered.length = 0;
    await swish.order('callbacks', { how: 'late', ms: 40 });
    await swish.put();
    assert.deepEqual(await told(2), ['PAID', 'DEBITED']);

    swish.delivered.length = 0;
    await swish.order('callbacks', { how: 'forged' });
    await swish.refund('sim-9900sek-bo');
    const [forged, real] = await swish.callbacks(2);
    assert.match(forged!.headers.get('callbackIdentifier') ?? '', /^[\da-z-]{36}$/);
    assert.equal(real!.headers.get('callbackIdentifier'), ORDER.callbackIdentifier);
  });
});
