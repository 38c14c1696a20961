import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  CHARGE,
  type Headers,
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

  const status = async (headers: Headers, path = PAYMENT) =>
    (await vipps.request(path, { headers })).status;

  it('gives tokens with every number as a string, and none for a revoked secret', async () => {
    const { access_token, ...rest } = await (await vipps.token()).json();
    assert.match(access_token, /^[\w+/=]+$/);
    assert.deepEqual(rest, {
      token_type: 'Bearer',
      expires_in: '3600',
      ext_expires_in: '3600',
      expires_on: `${vipps.time() / 1000 + 3600}`,
      not_before: `${vipps.time() / 1000}`,
      resource: '00000002-0000-0000-c000-000000000000',
    });
    assert.equal((await vipps.token({ client_secret: 'revoked-1' })).status, 401);
    assert.equal((await vipps.token({ 'Ocp-Apim-Subscription-Key': '' })).status, 401);
    assert.equal((await vipps.token({ client_id: '' })).status, 400);
  });

  it('lets a token in for an hour, across a restart, until all are made invalid', async () => {
    const { headers } = vipps;
    vipps.later(3_599_000);
    vipps.start();
    assert.equal(await status(headers), 200);
    vipps.later(1000);
    assert.equal(await status(headers), 401);

    const { access_token } = await (await vipps.token()).json();
    const renewed = { ...headers, Authorization: `Bearer ${access_token}` };
    assert.equal(await status(renewed), 200);
    await vipps.order('tokens/expire');
    assert.equal(await status(renewed), 401);
    assert.equal((await vipps.token()).status, 200);
  });

  // prettier-ignore
  const HEADERS: [why: string, change: Headers, payment: number, charge: number][] = [
    ['no token',             { 'Authorization': '' },                 401, 401],
    ['a token of its own',   { 'Authorization': 'Bearer made-up' },   401, 401],
    ['no subscription key',  { 'Ocp-Apim-Subscription-Key': '' },     401, 401],
    ['a wrong sales unit',   { 'Merchant-Serial-Number': '12' },      400, 400],
    ['a long system name',   { 'Vipps-System-Name': 'x'.repeat(31) }, 400, 400],
    ['all it must have',     { 'Vipps-System-Name': 'sesamy' },       200, 200],
  ];
  for (const [why, change, payment, charge] of HEADERS)
    it(`looks at the headers of every call: ${why}`, async () => {
      assert.equal(await status({ ...vipps.headers, ...change }), payment);
      assert.equal(await status({ ...vipps.headers, ...change }, CHARGE), charge);
    });

  it('wants “Bearer”, a sales unit in ePayment, JSON, and a key for what moves money', async () => {
    const { Authorization, ...rest } = vipps.headers;
    assert.equal(await status({ ...rest, Authorization: Authorization.slice(7) }), 401);
    const { 'Merchant-Serial-Number': _, ...nobody } = vipps.headers;
    assert.equal(await status(nobody), 400);
    assert.equal(await status(nobody, CHARGE), 200);

    assert.equal(await problemOf(await vipps.refund(PAYMENT, value(1), '')), '400 4140');
    assert.equal(
      await problemOf(await vipps.refund(PAYMENT, value(1), 'x'.repeat(51))),
      '400 4140',
    );
    for (const key of ['', 'a/b', 'x'.repeat(41)]) {
      const no = await vipps.refund(`${CHARGE}-${key.length}`, back(1), key);
      assert.equal(await problemOf(no), '400 idempotency-key-header');
    }
    const text = { ...vipps.headers, 'Content-Type': 'text/plain', 'Idempotency-Key': 'k' };
    const plain = { method: 'POST', headers: text, body: JSON.stringify(value(1)) };
    assert.equal((await vipps.request(`${PAYMENT}/refund`, plain)).status, 400);
  });
});
