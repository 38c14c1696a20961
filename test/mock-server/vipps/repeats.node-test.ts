import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { PACE_MS } from '../bench.ts';
import {
  CHARGE,
  PAYMENT,
  type VippsMerchant,
  back,
  problemOf,
  value,
  vippsMerchant,
} from './merchant.ts';

/** The same refund in the words of each API. */
const APIS = [
  { api: 'ePayment', path: PAYMENT, body: (amount: number) => value(amount) },
  { api: 'Recurring', path: CHARGE, body: back },
];

describe('the Vipps simulator', () => {
  let vipps: VippsMerchant;
  beforeEach(async () => {
    vipps = await vippsMerchant();
  });

  for (const { api, path, body } of APIS) {
    it(`answers a repeat as the first, another request under the key with a 409: ${api}`, async () => {
      const [first, again] = [
        await vipps.refund(path, body(100), 'k'),
        await vipps.refund(path, body(100), 'k'),
      ];
      assert.deepEqual([again.status, await again.text()], [first.status, await first.text()]);
      const conflict = api === 'ePayment' ? '409 4150' : '409 idempotency-conflict';
      assert.equal(await problemOf(await vipps.refund(path, body(101), 'k')), conflict);
      assert.equal(await problemOf(await vipps.refund(`${path}2`, body(100), 'k')), conflict);
      vipps.later(PACE_MS);
      assert.equal((await vipps.made(path)).length, 1);
    });

    it(`keeps to a no under its key, also when it would not say no now: ${api}`, async () => {
      const fail = api === 'ePayment' ? 'sim-9900nok-anna1' : 'sim-failing-9900nok-bo';
      const of = path.replace(/sim-.+/, fail);
      await vipps.refund(of, body(9000), 'all');
      const no = await vipps.refund(of, body(1000), 'no');
      assert.equal(no.status, 400);
      vipps.later(PACE_MS); // By now a failed refund of the charge has freed what it had spoken for.
      const again = await vipps.refund(of, body(1000), 'no');
      assert.deepEqual([again.status, await again.text()], [400, await no.text()]);
      if (api === 'Recurring')
        assert.equal((await vipps.refund(of, body(1000), 'new')).status, 202);
    });

    it(`forgets a 500, but not the refund behind it: ${api}`, async () => {
      const of = path.replace('sim-', 'sim-stumbling-');
      assert.equal((await vipps.refund(of, body(100), 'k')).status, 500);
      assert.ok((await vipps.refund(of, body(100), 'k')).ok);

      await vipps.order('faults', { fault: 'error-before' });
      assert.equal((await vipps.refund(path, body(100), 'k2')).status, 500);
      vipps.later(PACE_MS);
      assert.deepEqual(await vipps.made(path), []);
      assert.ok((await vipps.refund(path, body(100), 'k2')).ok);
      vipps.later(PACE_MS);
      assert.equal((await vipps.made(path)).length, 1);
    });

    it(`says that a key is at work while its first call is: ${api}`, async () => {
      await vipps.order('faults', { fault: 'slow-before', ms: 100 });
      const slow = vipps.refund(path, body(100), 'k');
      await wait(20);
      const busy = api === 'ePayment' ? '423 6160' : '409 conflict';
      assert.equal(await problemOf(await vipps.refund(path, body(100), 'k')), busy);
      assert.ok((await slow).ok);
      assert.ok((await vipps.refund(path, body(100), 'k')).ok);
      vipps.later(PACE_MS);
      assert.equal((await vipps.made(path)).length, 1);
    });

    it(`takes five calls a minute, repeats included, and says how long to wait: ${api}`, async () => {
      for (const key of ['a', 'a', 'b', 'c', 'c'])
        assert.ok((await vipps.refund(path, body(100), key)).ok);
      vipps.later(20_500);
      const sixth = await vipps.refund(path, body(100), 'a');
      assert.deepEqual([sixth.status, sixth.headers.get('Retry-After')], [429, '40']);
      assert.ok((await vipps.refund(`${path}2`, body(100), 'd')).ok);
      vipps.later(39_500);
      assert.ok((await vipps.refund(path, body(100), 'e')).ok);
    });
  }
});
