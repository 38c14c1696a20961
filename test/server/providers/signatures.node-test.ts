import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Delivery, NO_NEWS } from '../../../server/providers/callback.ts';
import { stripe } from '../../../server/providers/stripe/stripe.ts';
import { vipps } from '../../../server/providers/vipps/vipps.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const changed = (text: string) => (text.startsWith('a') ? 'b' : 'a') + text.slice(1);

describe('Stripe’s signature', () => {
  const at = 1_795_409_358;
  const v1 = 'ae62c0ec528ecc50b6e06e09fe83bfb2dc7d45b5298d5d76afc0025f56413223';
  const body = '{"id":"evt_1","object":"event","type":"refund.updated"}';

  const read = (header: string, text = body, now = at, secret = 'whsec_test_secret') =>
    stripe({ secretKey: 'sk_test_1', webhookSecret: secret }, fetch).readCallback!({
      url: 'https://refunds.example/callbacks/acme/stripe',
      headers: new Headers({ 'Stripe-Signature': header }),
      body: bytes(text),
      at: new Date(now * 1000),
      requestOf: async () => null,
    });

  // prettier-ignore
  const cases: [what: string, read: () => Promise<unknown>, genuine: boolean][] = [
    ['of the sample',                           () => read(`t=${at},v1=${v1}`),                                  true],
    ['beside one by a secret that was rotated', () => read(`t=${at},v1=${changed(v1)},v1=${v1}`),                true],
    ['five minutes old',                        () => read(`t=${at},v1=${v1}`, body, at + 300),                  true],
    ['a second older than that',                () => read(`t=${at},v1=${v1}`, body, at + 301),                  false],
    ['of another text',                         () => read(`t=${at},v1=${v1}`, body.replace('evt_1', 'evt_2')),  false],
    ['by another secret',                       () => read(`t=${at},v1=${v1}`, body, at, 'whsec_other'),         false],
    ['for another time',                        () => read(`t=${at + 1},v1=${v1}`),                              false],
    ['with one digit changed',                  () => read(`t=${at},v1=${changed(v1)}`),                         false],
    ['of an older scheme',                      () => read(`t=${at},v0=${v1}`),                                  false],
    ['that is missing',                         () => read(''),                                                  false],
  ];
  for (const [what, reading, genuine] of cases)
    it(`${what} is ${genuine ? 'genuine' : 'not'}`, async () => {
      assert.deepEqual(await reading(), genuine ? NO_NEWS : null);
    });
});

describe('Vipps’ signature', () => {
  const sample = {
    secret:
      'A0+AeKBRG2KRGvnNwJpQlb6IJFk48CKXCIcrLoHncVJKDILsQSxS6NWCccwWm6r6FhGKhiHTBsG2wo/xU6FY/A==',
    url: 'https://webhook.site/e2cee29b-012e-4f1d-8ef4-e95fd74a7a63',
    date: 'Thu, 30 Mar 2023 08:38:32 GMT',
    hash: 'lNlsp1XA03N34HrQsVzPgJKtC+r7l/RBF4V3JQUWMj4=',
    signature: 'agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+U=',
    body: '{"some-unique-content":"ee6e441b-cc4a-46f8-895d-a5af79bcc233/hello-world"}',
  };
  const settings = { clientId: 'c', clientSecret: 's', subscriptionKey: 'k', msn: '123456' };

  function read(special: Partial<typeof sample> = {}) {
    const { secret, url, date, hash, signature, body } = { ...sample, ...special };
    const headers = new Headers({
      'x-ms-date': date,
      'x-ms-content-sha256': hash,
      'Authorization': `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`,
    });
    const delivery: Delivery = {
      url,
      headers,
      body: bytes(body),
      at: new Date(),
      requestOf: async () => null,
    };
    return vipps({ ...settings, webhookSecret: secret }, fetch).readCallback!(delivery);
  }

  // prettier-ignore
  const cases: [what: string, special: Partial<typeof sample>, genuine: boolean][] = [
    ['of the official sample',          {},                                                  true],
    ['of another text',                 { body: sample.body.replace('hello', 'hallo') },     false],
    ['with another hash of the text',   { hash: changed(sample.hash) },                      false],
    ['by another secret',               { secret: changed(sample.secret) },                  false],
    ['for another date',                { date: 'Fri, 31 Mar 2023 08:38:32 GMT' },           false],
    ['for another host',                { url: sample.url.replace('.site', '.example') },    false],
    ['for another path',                { url: `${sample.url}/x` },                          false],
    ['with one letter changed',         { signature: changed(sample.signature).replace('a', 'b') }, false],
    ['that is too short to be one',     { signature: 'A=' },                                 false],
    ['that is missing',                 { signature: '' },                                   false],
  ];
  for (const [what, special, genuine] of cases)
    it(`${what} is ${genuine ? 'genuine' : 'not'}`, async () => {
      assert.deepEqual(await read(special), genuine ? NO_NEWS : null);
    });
});
