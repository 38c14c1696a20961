import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type {
  Bill,
  BillImport,
  Evidence,
  Hints,
  RefundRequest,
  RefundSummary,
} from '../../../contract/index.ts';
import { cardBill } from '../bills.ts';
import { type Answer, testDesk } from '../desk.ts';
import { STORES, type TestStore } from '../stores.ts';

const ORDER = { amount: 100, currency: 'SEK', reason: 'Not ours' };
const WANTED = { amount: 100, currency: 'SEK', reason: 'Also not ours' };
const RESOLUTION = { as: 'succeeded', evidence: 'Not ours' };

for (const [where, open] of Object.entries(STORES)) {
  describe(`somebody of another vendor, ledger ${where}`, () => {
    let ledger: TestStore;
    let desk: ReturnType<typeof testDesk>;
    let bill: BillImport;
    let untouched: Bill;
    let refundId: string;
    let request: RefundRequest;
    before(async () => {
      ledger = await open();
      desk = testDesk({ store: ledger.store });
      bill = cardBill();
      await desk.put(bill);
      refundId = (await desk.order(bill.id)).body.refund.id;
      const asked = { as: 'agent', body: WANTED };
      request = (await desk.call<RefundRequest>('POST', `/api/v1/bills/${bill.id}/requests`, asked))
        .body;
      untouched = await desk.read(bill.id);
    });
    after(() => ledger.close());

    const asRival = (method: string, path: string, body?: unknown): Promise<Answer> =>
      desk.call(method, path, { as: 'rival', key: randomUUID(), ...(body ? { body } : {}) });

    /** By route: what is asked of it with the first vendor's ids. A route that is not here fails the test below. */
    const routes: Record<string, () => Promise<Answer>> = {
      'get /api/v1/bills/{id}': () => asRival('GET', `/api/v1/bills/${bill.id}`),
      'get /api/v1/bills/{id}/hints': () => asRival('GET', `/api/v1/bills/${bill.id}/hints`),
      'post /api/v1/bills/{id}/refunds': () =>
        asRival('POST', `/api/v1/bills/${bill.id}/refunds`, ORDER),
      'post /api/v1/bills/{id}/requests': () =>
        asRival('POST', `/api/v1/bills/${bill.id}/requests`, WANTED),
      'get /api/v1/requests/{id}': () => asRival('GET', `/api/v1/requests/${request.id}`),
      'post /api/v1/requests/{id}/dismiss': () =>
        asRival('POST', `/api/v1/requests/${request.id}/dismiss`),
      'get /api/v1/refunds/{id}': () => asRival('GET', `/api/v1/refunds/${refundId}`),
      'get /api/v1/refunds/{id}/evidence': () =>
        asRival('GET', `/api/v1/refunds/${refundId}/evidence`),
      'post /api/v1/refunds/{id}/check': () => asRival('POST', `/api/v1/refunds/${refundId}/check`),
      'post /api/v1/refunds/{id}/resolve': () =>
        asRival('POST', `/api/v1/refunds/${refundId}/resolve`, RESOLUTION),
      'post /api/v1/refunds/{id}/acknowledge': () =>
        asRival('POST', `/api/v1/refunds/${refundId}/acknowledge`),
      'get /api/v1/customers/{id}': () => asRival('GET', `/api/v1/customers/${bill.customer.id}`),
      'get /api/v1/contracts/{id}': () => asRival('GET', `/api/v1/contracts/${bill.contract.id}`),
    };
    for (const [route, ask] of Object.entries(routes))
      it(`is told that there is no such thing: ${route}`, async () => {
        const sent = desk.sent.length;
        const { status, body } = await ask();
        assert.equal(status, 404);
        assert.doesNotMatch(
          JSON.stringify(body),
          new RegExp(`${bill.customer.name}|${WANTED.reason}`),
        );
        assert.equal(desk.sent.length, sent, 'and no provider was asked');
      });

    // prettier-ignore
    const lists: [what: string, query: () => string][] = [
      ['contract',   () => `bills?contractId=${bill.contract.id}`],
      ['customer',   () => `bills?customerId=${bill.customer.id}`],
      ['e-mail',     () => `bills?email=${bill.customer.email}`],
      ['name',       () => `search?q=${encodeURIComponent(bill.customer.name)}`],
      ['contract id', () => `search?q=${bill.contract.id}`],
      ['provider',   () => 'refunds?provider=stripe'],
      ['person',     () => 'refunds?by=u-admin'],
    ];
    for (const [what, query] of lists)
      it(`finds nothing by the ${what}`, async () => {
        const { status, body } = await asRival('GET', `/api/v1/${query()}`);
        assert.deepEqual([status, (body as { data: unknown[] }).data], [200, []]);
      });

    it('adds nothing up, and has an empty file', async () => {
      const { body } = await asRival('GET', '/api/v1/refunds/summary');
      const { totals, days, attention } = body as RefundSummary;
      assert.deepEqual([totals, days, attention], [[], [], 0]);
      const file = await desk.app.request('http://desk.test/api/v1/refunds', {
        headers: { Authorization: 'Bearer rival', Accept: 'text/csv' },
      });
      assert.match(await file.text(), /^requestedAt,[^\n]*\n$/);
    });

    it('has a bill of their own by the same id, which touches nobody else’s', async () => {
      const theirs = { ...bill, paid: 100, customer: { ...bill.customer, name: 'Rut Rival' } };
      assert.equal((await desk.put(theirs, 'rival')).status, 201);
      const { body } = await asRival('GET', `/api/v1/bills/${bill.id}`);
      assert.deepEqual([(body as Bill).paid, (body as Bill).refunds], [100, []]);
      assert.equal((await desk.put(theirs, 'rival')).status, 200);
    });

    it('may use an idempotency key that somebody else has used', async () => {
      const mine = cardBill();
      const theirs = cardBill();
      await desk.put(mine);
      await desk.put(theirs, 'rival');
      const key = randomUUID();
      const first = await desk.order(mine.id, {}, key);
      const second = await desk.order(theirs.id, {}, key, 'rival');
      assert.notEqual(first.body.refund.id, second.body.refund.id);
      assert.equal(second.headers.get('Idempotent-Replayed'), null);
    });

    it('cannot make another vendor’s provider tell us anything', async () => {
      for (const provider of ['stripe', 'vipps', 'swish', 'klarna', '..', '__proto__'])
        for (const vendor of ['rival', '__proto__', '%00'])
          assert.ok(
            [401, 404].includes(
              (await asRival('POST', `/callbacks/${vendor}/${provider}`, {})).status,
            ),
          );
    });

    it('has tried every route that names a thing, and nothing of it has changed', async () => {
      const { body } = await desk.call<{ paths: Record<string, object> }>('GET', '/openapi.json');
      const naming = Object.entries(body.paths)
        .filter(([path]) => path.includes('{id}'))
        .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
        .filter((route) => route !== 'put /api/v1/bills/{id}');
      assert.deepEqual(naming.toSorted(), Object.keys(routes).toSorted());

      assert.deepEqual(await desk.read(bill.id), untouched);
      const { requests } = (await desk.call<Hints>('GET', `/api/v1/bills/${bill.id}/hints`)).body;
      assert.deepEqual(requests, [{ ...request, mine: false, mayDismiss: true }]);
      const path = `/api/v1/refunds/${refundId}/evidence`;
      const { refund, refusals } = (await desk.call<Evidence>('GET', path)).body;
      assert.deepEqual([refund.events.length, refusals], [2, []]);
    });
  });
}
