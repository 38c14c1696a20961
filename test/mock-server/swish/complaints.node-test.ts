import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  type Change,
  ORDER,
  type SwishMerchant,
  codeOf,
  newId,
  swishMerchant,
} from './merchant.ts';

describe('the Swish simulator', () => {
  let swish: SwishMerchant;
  beforeEach(() => {
    swish = swishMerchant();
  });

  // prettier-ignore
  const complaints: readonly [what: string, change: Change, answer: string][] = [
    ['no original payment',            { originalPaymentReference: undefined },  '422 FF08'],
    ['a payment nobody knows',         { originalPaymentReference: 'B'.repeat(32) }, '422 RF02'],
    ['a payment in another currency',  { originalPaymentReference: 'sim-9900nok-x' }, '422 RF02'],
    ['a reference of 36 characters',   { payerPaymentReference: 'a'.repeat(36) },'422 FF08'],
    ['a reference with a space',       { payerPaymentReference: 'a b' },         '422 FF08'],
    ['no callback address',            { callbackUrl: undefined },               '422 RP03'],
    ['an address that is none',        { callbackUrl: 'refunds' },               '422 RP03'],
    ['an address over plain http',     { callbackUrl: 'http://example.com/x' },  '422 RP03'],
    ['one that only looks local',      { callbackUrl: 'http://127.0.0.1.nip.io' }, '422 RP03'],
    ['http on the loopback',           { callbackUrl: 'http://127.0.0.1:8080/' },'201'],
    ['http at a pretended host',       { callbackUrl: 'http://refunds.simulated/' }, '201'],
    ['no merchant',                    { payerAlias: undefined },                '422 RP01'],
    ['a merchant with a plus',         { payerAlias: '+46712345678' },           '422 BE18'],
    ['a merchant of another certificate', { payerAlias: '1239999999' },          '403 RP01'],
    ['the other merchant we are',      { payerAlias: '1234679304' },             '201'],
    ['a revoked certificate',          { payerAlias: '1230000000' },             '401'],
    ['no amount',                      { amount: undefined },                    '422 PA02'],
    ['an amount as a number',          { amount: 49 },                           '422 PA02'],
    ['an amount with a comma',         { amount: '49,00' },                      '422 PA02'],
    ['an amount with three decimals',  { amount: '49.001' },                     '422 PA02'],
    ['an amount of thirteen digits',   { amount: '1000000000000.00' },           '422 AM02'],
    ['nothing',                        { amount: '0.00' },                       '422 AM06'],
    ['one öre',                        { amount: '0.01' },                       '201'],
    ['whole kronor',                   { amount: '49' },                         '201'],
    ['other money',                    { currency: 'NOK' },                      '422 AM03'],
    ['no currency',                    { currency: undefined },                  '422 AM03'],
    ['a message of 50 characters',     { message: 'å'.repeat(50) },              '201'],
    ['a message of 51 characters',     { message: 'a'.repeat(51) },              '422 RP02'],
    ['a message with a dash',          { message: 'Tidning - tack' },            '422 RP02'],
    ['an identifier too short',        { callbackIdentifier: 'abc' },            '400'],
    ['no identifier, message or own reference', { callbackIdentifier: undefined, message: undefined, payerPaymentReference: undefined }, '201'],
    ['a field that Swish does not have', { note: 'Private' },                    '400'],
    ['two things wrong',               { amount: undefined, currency: 'NOK' },   '422 PA02 AM03'],
  ];
  for (const [what, change, answer] of complaints)
    it(`answers ${answer} to ${what}`, async () => {
      const id = newId();
      assert.equal(await codeOf(await swish.put(change, id)), answer);
      assert.equal((await swish.get(id)).status, answer === '201' ? 200 : 404);
    });

  it('wants JSON, and a UUID in upper case without dashes', async () => {
    assert.equal((await swish.send(ORDER, newId(), { 'Content-Type': 'text/plain' })).status, 415);
    assert.equal((await swish.send('{', newId())).status, 400);
    assert.equal((await swish.send('[]', newId())).status, 400);
    for (const id of [newId().toLowerCase(), crypto.randomUUID().toUpperCase(), 'A'.repeat(31)]) {
      assert.equal((await swish.put({}, id)).status, 400, id);
      assert.equal((await swish.get(id)).status, 400, id);
    }
  });

  it('has the look-up at v1 and the order at v2, and not the other way round', async () => {
    const id = newId();
    await swish.put({}, id);
    assert.equal((await swish.request(`/swish-cpcapi/api/v2/refunds/${id}`)).status, 404);
    const old = `/swish-cpcapi/api/v1/refunds/${newId()}`;
    assert.equal((await swish.request(old, { method: 'PUT' })).status, 404);
  });

  it('says of a refund that was never made that there is none', async () => {
    assert.equal(await codeOf(await swish.get(newId())), '404 RP04');
  });
});
