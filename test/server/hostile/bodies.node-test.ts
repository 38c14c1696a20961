import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import {
  type Bill,
  type Hints,
  type Problem,
  type Refund,
  type RefundRequest,
  slugOf,
} from '../../../contract/index.ts';
import { cardBill } from '../bills.ts';
import { testDesk } from '../desk.ts';
import { STORES, type TestStore } from '../stores.ts';

/** A million brackets, one in the other. */
const DEEP = '['.repeat(200_000) + ']'.repeat(200_000);
const ORDER = { amount: 4900, currency: 'SEK', reason: 'Charged twice' };

/** Texts that were commands somewhere. Here they are texts. */
const TEXTS = [
  `'; drop table refunds; --`,
  `" or 1=1 --`,
  `<script>alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `\${7*7} {{7*7}} #{7*7}`,
  `../../etc/passwd`,
  `%00%0d%0aSet-Cookie: a=b`,
  `\r\nX-Injected: yes`,
  `=cmd|' /C calc'!A0`,
  `\u{202E}desrever \u{FEFF}\u{200B}`,
  `😀`.repeat(120),
];

for (const [where, open] of Object.entries(STORES)) {
  describe(`what is sent in malice, ledger ${where}`, () => {
    let ledger: TestStore;
    let desk: ReturnType<typeof testDesk>;
    before(async () => {
      ledger = await open();
      desk = testDesk({ store: ledger.store });
    });
    after(() => ledger.close());

    async function newBill(special = {}): Promise<Bill> {
      return (await desk.put(cardBill(special))).body;
    }
    const send = (path: string, body: unknown, method = 'POST') =>
      desk.call<Problem>(method, path, { key: randomUUID(), body });

    // prettier-ignore
    const bad: [what: string, body: unknown, slug: string][] = [
      ['nested without end',                DEEP.slice(0, 16_000),                                             'invalid-request'],
      ['nested without end, within reason', `{"amount":4900,"currency":"SEK","reason":${'['.repeat(2000)}${']'.repeat(2000)}}`, 'invalid-request'],
      ['larger than we read',               DEEP,                                                              'payload-too-large'],
      ['with a NUL in the reason',          { ...ORDER, reason: 'a\0b' },                                      'invalid-request'],
      ['with half a character',             `{"amount":4900,"currency":"SEK","reason":"a\\ud800b"}`,           'invalid-request'],
      ['with a number beyond numbers',      `{"amount":1e999,"currency":"SEK","reason":"a"}`,                  'invalid-request'],
      ['with an amount that is a list',     { ...ORDER, amount: [4900] },                                      'invalid-request'],
      ['with an amount that is an object',  { ...ORDER, amount: { valueOf: 4900 } },                           'invalid-request'],
      ['that is a list',                    [ORDER],                                                           'invalid-request'],
      ['that is text',                      '"order"',                                                         'invalid-request'],
      ['that ends too early',               '{"amount":4900,',                                                 'invalid-request'],
      ['of another kind of text',           'amount=4900&currency=SEK&reason=a',                               'invalid-request'],
    ];
    for (const [what, body, slug] of bad)
      it(`an order or a request ${what} is ${slug} and changes nothing`, async () => {
        const bill = await newBill();
        const answer = await send(`/api/v1/bills/${bill.id}/refunds`, body);
        assert.equal(slugOf(answer.body), slug);
        assert.deepEqual(await desk.read(bill.id), bill);

        const asked = await send(`/api/v1/bills/${bill.id}/requests`, body);
        assert.equal(slugOf(asked.body), slug);
        const { requests } = (await desk.call<Hints>('GET', `/api/v1/bills/${bill.id}/hints`)).body;
        assert.deepEqual(requests, []);
      });

    it('keys that reach for the prototype of things reach nothing', async () => {
      const bill = await newBill();
      const json = `{"__proto__":{"amount":1,"polluted":true},"constructor":{"prototype":{"polluted":true}},${JSON.stringify(ORDER).slice(1)}`;
      const answer = await send(`/api/v1/bills/${bill.id}/refunds`, json);
      assert.equal(answer.status, 201);
      assert.equal((answer.body as unknown as { refund: Refund }).refund.amount, 4900);
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    });

    it('a bill named after something every object has is just a bill', async () => {
      for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
        assert.equal((await desk.call('GET', `/api/v1/bills/${id}`)).status, 404, id);
        const bill = cardBill({ id });
        assert.equal((await desk.put(bill)).status, 201, id);
        assert.equal((await desk.read(id)).id, id);
      }
    });

    it('texts that were commands elsewhere are kept and given back as the texts they are', async () => {
      for (const text of TEXTS) {
        const bill = await newBill({
          number: text,
          payment: { ...cardBill().payment, label: text, method: text },
          contract: { id: `contract ${text}`, product: text, status: text },
          customer: { id: `customer ${text}`, name: text, email: text },
        });
        assert.deepEqual(
          [bill.number, bill.payment.label, bill.payment.method, bill.product, bill.customer.name],
          Array.from({ length: 5 }, () => text),
        );
        const path = `/api/v1/bills/${encodeURIComponent(bill.id)}/requests`;
        const asked = await desk.call<RefundRequest>('POST', path, {
          body: { ...ORDER, reason: text },
        });
        assert.deepEqual([asked.status, asked.body.reason], [201, text.trim()]);
        const { status, body } = await desk.order(bill.id, { reason: text });
        assert.equal(status, 201, text);
        assert.equal(body.refund.reason, text.trim());
        const found = await desk.call('GET', `/api/v1/search?q=${encodeURIComponent(text)}`);
        assert.equal(found.status, 200, text);
        const list = await desk.call<{ data: Bill[] }>(
          'GET',
          `/api/v1/bills?email=${encodeURIComponent(text)}`,
        );
        assert.deepEqual(
          list.body.data.map(({ id }) => id),
          [bill.id],
        );
      }
      assert.equal(
        (await desk.read((await newBill()).id)).refunds.length,
        0,
        'and the tables are there',
      );
    });

    it('ids that were paths elsewhere name nothing', async () => {
      for (const id of [
        '..',
        '%2e%2e%2f',
        '%00',
        'a%00b',
        '%ff',
        '%ed%a0%80',
        `'--`,
        'x'.repeat(3000),
      ])
        for (const path of ['bills', 'refunds', 'requests', 'customers', 'contracts']) {
          const { status } = await desk.call('GET', `/api/v1/${path}/${id}`);
          assert.ok([400, 404].includes(status), `${status} for ${path}/${id}`);
        }
    });

    it('an idempotency key cannot carry a line of its own', async () => {
      const bill = await newBill();
      for (const key of ['a b', 'ä', '\u00a0', 'x'.repeat(256)]) {
        const { body } = await desk.order(bill.id, {}, key);
        assert.equal(slugOf(body), 'invalid-request', key);
      }
    });
  });
}
