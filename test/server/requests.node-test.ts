import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import {
  type BillImport,
  type Hints,
  type Problem,
  type RefundRequest,
  dismissPath,
  hintsPath,
  requestPath,
  requestsPath,
} from '../../contract/index.ts';
import { byHand, swish } from '../../mock-server/payments.ts';
import { cardBill, paidBy } from './bills.ts';
import { type Call, testDesk } from './desk.ts';
import { STORES, type TestStore } from './stores.ts';

const WANTED = { amount: 4900, currency: 'SEK', reason: 'Dubbelt debiterad' };
const DAY_MS = 24 * 60 * 60 * 1000;

for (const [where, open] of Object.entries(STORES)) {
  describe(`a request that an admin refunds, ledger ${where}`, () => {
    let ledger: TestStore;
    let desk: ReturnType<typeof testDesk>;
    let time = Date.parse('2026-11-18T09:00:00Z');
    const later = (ms = 1000) => (time += ms);
    before(async () => {
      ledger = await open({ tells: true });
      desk = testDesk({ store: ledger.store, now: () => new Date(time) });
    });
    after(() => ledger.close());

    async function newBill(special: Partial<BillImport> = {}): Promise<string> {
      const bill = cardBill(special);
      await desk.put(bill);
      return bill.id;
    }
    async function ask(billId: string, wanted: object = {}, as: Call['as'] = 'agent') {
      later();
      const body = { ...WANTED, ...wanted };
      return desk.call<RefundRequest & Problem>('POST', requestsPath(billId), { as, body });
    }
    const read = async (id: string, as: Call['as'] = 'admin') =>
      desk.call<RefundRequest & Problem>('GET', requestPath(id), { as });
    async function dismiss(id: string, as: Call['as'] = 'admin') {
      later();
      return desk.call<RefundRequest & Problem>('POST', dismissPath(id), { as });
    }
    const hintedOf = async (billId: string, as: Call['as'] = 'admin') =>
      (await desk.call<Hints>('GET', hintsPath(billId), { as })).body.requests;
    const openOf = async (billId: string) =>
      (await hintedOf(billId)).map(({ mine: _mine, mayDismiss: _may, ...request }) => request);
    const stateOf = async (id: string) => (await read(id)).body.state;
    async function order(billId: string, amount = 100) {
      later();
      return desk.order(billId, { amount });
    }

    it('says whose it is, and who may dismiss it', async () => {
      const [byAgent, byAdmin] = [await newBill(), await newBill()];
      await ask(byAgent);
      await ask(byAdmin, {}, 'admin');
      const seen = async (id: string, as: 'admin' | 'agent') =>
        (await hintedOf(id, as)).map(({ mine, mayDismiss }) => [mine, mayDismiss]);
      assert.deepEqual(await seen(byAgent, 'agent'), [[true, true]]);
      assert.deepEqual(await seen(byAgent, 'admin'), [[false, true]]);
      assert.deepEqual(await seen(byAdmin, 'admin'), [[true, true]]);
      assert.deepEqual(await seen(byAdmin, 'agent'), [[false, false]]);
    });

    it('is there for an admin who opens the bill, and has moved nothing', async () => {
      const id = await newBill();
      const before = await desk.read(id);
      const sent = desk.sent.length;
      const { status, headers, body } = await ask(id);
      assert.deepEqual(
        [status, body],
        [
          201,
          {
            id: body.id,
            billId: id,
            ...WANTED,
            requestedBy: { id: 'u-agent', name: 'Agnes' },
            requestedAt: new Date(time).toISOString(),
            state: 'open',
            dismissed: null,
          },
        ],
      );
      assert.equal(headers.get('Location'), `/api/v1/requests/${body.id}`);
      assert.deepEqual((await read(body.id)).body, body);
      assert.deepEqual(await openOf(id), [body]);
      assert.deepEqual(await desk.read(id), before);
      assert.equal(desk.sent.length, sent);
      const told = await ledger.store.outbox.claim('2999-01-01', '2999-01-02', 100);
      assert.doesNotMatch(JSON.stringify(told), /Dubbelt|Agnes/);
    });

    it('is one, however often the same person asks for the same', async () => {
      const id = await newBill();
      const clicks = await Promise.all([ask(id), ask(id), ask(id)]);
      assert.deepEqual(clicks.map(({ status }) => status).toSorted(), [200, 200, 201]);
      assert.equal(new Set(clicks.map(({ body }) => body.id)).size, 1);
      assert.equal((await ask(id, { reason: ` ${WANTED.reason} ` })).status, 200);
      assert.equal((await openOf(id)).length, 1);

      const another = await newBill();
      const others = [
        await ask(id, { amount: 4901 }),
        await ask(id, { reason: 'Uppsagd' }),
        await ask(id, {}, 'colleague'),
        await ask(another),
      ];
      assert.deepEqual(
        others.map(({ status }) => status),
        [201, 201, 201, 201],
      );
      assert.equal((await openOf(id)).length, 4);
    });

    it('is a new one once the last is no longer open', async () => {
      const id = await newBill();
      const first = await ask(id);
      await dismiss(first.body.id);
      const second = await ask(id);
      await order(id);
      const third = await ask(id);
      assert.deepEqual([second.status, third.status], [201, 201]);
      assert.deepEqual(await openOf(id), [third.body]);
    });

    // prettier-ignore
    const refused: [what: string, bill: Partial<BillImport> | null, call: Call, status: number, slug: string][] = [
      ['nobody signed in',            {}, { as: null },                                                   401, 'not-signed-in'],
      ['a person who may not read',   {}, { as: 'nobody' },                                               403, 'not-permitted'],
      ['somebody of another vendor',  {}, { as: 'rival' },                                                404, 'not-found'],
      ['no such bill',                null, {},                                                           404, 'not-found'],
      ['no reason',                   {}, { body: { ...WANTED, reason: ' ' } },                           400, 'invalid-request'],
      ['a reason of 501 characters',  {}, { body: { ...WANTED, reason: 'x'.repeat(501) } },               400, 'invalid-request'],
      ['a reason with NUL',           {}, { body: { ...WANTED, reason: 'a\0b' } },                        400, 'invalid-request'],
      ['amount 0',                    {}, { body: { ...WANTED, amount: 0 } },                             400, 'invalid-request'],
      ['a fraction of an öre',        {}, { body: { ...WANTED, amount: 0.5 } },                           400, 'invalid-request'],
      ['no body',                     {}, { body: undefined },                                            400, 'invalid-request'],
      ['a body of 100 kB',            {}, { body: { ...WANTED, reason: 'x'.repeat(1e5) } },               413, 'payload-too-large'],
      ['an invoice',                  { payment: byHand('invoice', 'Invoice') }, {}, 409, 'not-refundable'],
      ['an unpaid bill',              { status: 'unpaid', paidAt: null }, {},                             409, 'not-refundable'],
      ['a disputed bill',             { status: 'disputed' }, {},                                         409, 'not-refundable'],
      ['another currency',            {}, { body: { ...WANTED, currency: 'NOK' } },                       422, 'currency-mismatch'],
      ['a currency Swish has not',    { currency: 'NOK', payment: swish('sim-9900nok-x') }, { body: { ...WANTED, currency: 'NOK' } }, 422, 'currency-mismatch'],
      ['more than was paid',          {}, { body: { ...WANTED, amount: 9901 } },                          422, 'amount-too-large'],
      ['what Stripe cannot express',  { currency: 'KWD' }, { body: { ...WANTED, currency: 'KWD', amount: 4901 } }, 400, 'invalid-request'],
    ];
    for (const [what, special, call, status, slug] of refused)
      it(`is answered ${slug} and not there: ${what}`, async () => {
        const id = special ? await newBill(special) : 'none';
        const answer = await desk.call<Problem>('POST', requestsPath(id), {
          as: 'agent',
          body: WANTED,
          ...call,
        });
        assert.deepEqual(
          [answer.status, answer.body.type],
          [status, `urn:sesamy:refund-problem:${slug}`],
        );
        if (special) assert.deepEqual(await openOf(id), []);
      });

    it('is told what is the case instead, as an order is', async () => {
      const id = await newBill();
      await order(id, 9000);
      const tooMuch = await ask(id);
      assert.deepEqual([tooMuch.body.max, tooMuch.body.bill?.refundable], [900, 900]);
      await order(id, 900);
      const nothing = await ask(id);
      assert.deepEqual(
        [nothing.status, nothing.body.refundability, nothing.body.bill?.refundState],
        [409, { kind: 'refunded' }, 'full'],
      );
      const closed = await ask(await newBill({ status: 'disputed' }), {}, 'admin');
      assert.deepEqual(closed.body.refundability, { kind: 'disputed' });
    });

    it('is done by the next order, whatever its amount, and by none before it', async () => {
      const id = await newBill();
      await order(id);
      const { body } = await ask(id);
      assert.equal(await stateOf(body.id), 'open');
      await order(id);
      assert.equal(await stateOf(body.id), 'done');
      assert.deepEqual(await openOf(id), []);
      const dismissed = await dismiss(body.id);
      assert.deepEqual([dismissed.status, dismissed.body.state], [200, 'done']);
      assert.equal(dismissed.body.dismissed, null);
    });

    it('is not done by an order that fails, at once or later', async () => {
      const refusing = await newBill({ payment: paidBy(`pi_sim_disputed_9900sek_${newName()}`) });
      const first = await ask(refusing);
      assert.equal((await order(refusing)).status, 422);
      assert.equal(await stateOf(first.body.id), 'open');

      const failing = await newBill({ payment: paidBy(`pi_sim_failing_9900sek_${newName()}`) });
      const { body } = await ask(failing);
      const ordered = await order(failing);
      assert.equal(await stateOf(body.id), 'done');
      later(2 * DAY_MS);
      await desk.call('POST', `/api/v1/refunds/${ordered.body.refund.id}/check`);
      assert.equal((await desk.read(failing)).refunds[0]?.status, 'failed');
      assert.equal(await stateOf(body.id), 'open');
      assert.deepEqual(
        (await openOf(failing)).map((one) => one.id),
        [body.id],
      );
    });

    it('can be taken back by whoever asked, and turned down by whoever may refund', async () => {
      const id = await newBill();
      const { body } = await ask(id);
      const no = await dismiss(body.id, 'colleague');
      assert.deepEqual([no.status, no.body.right], [403, 'refund']);
      assert.equal((await dismiss(body.id, 'nobody')).status, 403);
      assert.equal((await dismiss(body.id, 'rival')).status, 404);
      assert.equal(await stateOf(body.id), 'open');

      const back = await dismiss(body.id, 'agent');
      const at = new Date(time).toISOString();
      const dismissed = { by: { id: 'u-agent', name: 'Agnes' }, at };
      assert.deepEqual(back.body, { ...body, state: 'dismissed', dismissed });
      assert.deepEqual(await openOf(id), []);
      assert.deepEqual((await dismiss(body.id, 'admin')).body, back.body);
      await order(id);
      assert.equal(await stateOf(body.id), 'dismissed');

      const another = await ask(await newBill(), {}, 'colleague');
      const down = await dismiss(another.body.id, 'admin');
      assert.deepEqual(down.body.dismissed?.by, { id: 'u-admin', name: 'Ada Admin' });
    });

    it('is read by anybody of the vendor who may read, and by nobody else', async () => {
      const { body } = await ask(await newBill());
      for (const [as, status] of [
        ['colleague', 200],
        ['nobody', 403],
        ['rival', 404],
        [null, 401],
      ] as const)
        assert.equal((await read(body.id, as)).status, status, String(as));
      assert.equal((await read('none')).status, 404);
      assert.equal((await dismiss('none')).status, 404);
    });

    it('finds no room where twenty are open, until one no longer is', async () => {
      const id = await newBill();
      const asked: RefundRequest[] = [];
      for (let amount = 1; amount <= 20; amount += 1) {
        const { status, body } = await ask(id, { amount });
        assert.equal(status, 201);
        asked.unshift(body);
      }
      const full = await ask(id, { amount: 21 });
      assert.deepEqual(
        [full.status, full.body.type],
        [409, 'urn:sesamy:refund-problem:requests-full'],
      );
      assert.equal((await ask(id, { amount: 20 })).status, 200, 'the same is there already');
      assert.deepEqual(await openOf(id), asked);
      await dismiss(asked[7]!.id);
      assert.equal((await ask(id, { amount: 21 })).status, 201);
    });

    it('finds no room either where thirty ask at once', async () => {
      const id = await newBill();
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, index) => ask(id, { amount: index + 1 })),
      );
      assert.equal(answers.filter(({ status }) => status === 201).length, 20);
      assert.equal((await openOf(id)).length, 20);
    });

    it('is text, whatever it says', async () => {
      const reason = `'); drop table refund_requests; -- <script>alert(1)</script> \${x} %00 😀`;
      const { status, body } = await ask(await newBill({ id: `it's "a" bill` }), { reason });
      assert.deepEqual([status, body.reason], [201, reason]);
      assert.equal((await read(body.id)).body.reason, reason);
      assert.deepEqual(await openOf(`it's "a" bill`), [body]);
      assert.equal((await read(`' or 1=1 --`)).status, 404);
      assert.equal((await read('a\0b')).status, 404);
    });

    it('is on record with who really asked and who really dismissed it, by which request', async () => {
      const { headers, body } = await ask(await newBill(), {}, 'impersonated');
      const dismissal = await dismiss(body.id, 'impersonated');
      const by = {
        id: 'u-admin',
        name: 'Ada Admin',
        impersonator: { id: 'u-support', name: 'Sven Support' },
      };
      const kept = await ledger.store.vendor('acme').request(body.id);
      assert.deepEqual([kept?.by, kept?.requestId], [by, headers.get('Request-Id')]);
      assert.deepEqual(kept?.dismissed, {
        by,
        at: new Date(time).toISOString(),
        requestId: dismissal.headers.get('Request-Id'),
      });
      assert.deepEqual(body.requestedBy, { id: 'u-admin', name: 'Ada Admin' });
    });

    it('leaves on record who was refused', async () => {
      const id = await newBill();
      const { body } = await ask(id);
      await ask(id, { amount: 9901 });
      await dismiss(body.id, 'colleague');
      const acme = ledger.store.vendor('acme');
      const told = async (of: Parameters<typeof acme.refusalsOf>[0]) =>
        (await acme.refusalsOf(of)).map(({ what, problem, by }) => `${what} ${problem} ${by.id}`);
      assert.deepEqual(await told({ billId: id }), ['request amount-too-large u-agent']);
      assert.deepEqual(await told({ refundRequestId: body.id }), [
        'dismiss not-permitted u-colleague',
      ]);
      assert.deepEqual(await told({ refundId: body.id }), []);
      const all = await acme.refusalsOf({ billId: id });
      assert.doesNotMatch(JSON.stringify(all), new RegExp(WANTED.reason));
    });

    it('tells of nothing that should not happen', () => {
      assert.deepEqual(desk.reports, []);
    });
  });
}

const newName = () => randomUUID().replaceAll('-', '');
