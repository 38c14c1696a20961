import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { type Bill, IDEMPOTENCY_KEY, billPath, refundsPath } from '../../contract/index.ts';
import { type MockTransportOptions, mockTransport } from '../../mock-server/mock-transport.ts';
import { seededBills } from '../../mock-server/bills.ts';

type Mock = Awaited<ReturnType<typeof mockTransport>>;

describe('a mock transport', () => {
  const made: Mock[] = [];
  after(() => Promise.all(made.map(({ app }) => app.stop())));

  async function mock(options?: MockTransportOptions): Promise<Mock> {
    const one = await mockTransport(options);
    made.push(one);
    return one;
  }

  const call = async ({ transport, getToken }: Mock, path: string, body?: object) =>
    transport(`https://refunds.example.com${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'Authorization': `Bearer ${await getToken()}`,
        'Content-Type': 'application/json',
        [IDEMPOTENCY_KEY]: 'key-1',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const order = { amount: 4900, currency: 'SEK', reason: 'Charged twice' };
  const refundable = async (one: Mock) =>
    ((await (await call(one, billPath('bill_anna_1'))).json()) as Bill).refundable;

  it('refunds by the server’s own rules, and shares nothing with another', async () => {
    const [one, other] = [await mock(), await mock()];
    const made = await call(one, refundsPath('bill_anna_1'), order);
    assert.equal(made.status, 201);
    assert.equal(await refundable(one), 5000);
    assert.equal(await refundable(other), 9900);
  });

  // prettier-ignore
  const people = [
    { as: 'admin', reads: 200, orders: 201 },
    { as: 'agent', reads: 200, orders: 403 },
    { as: 'guest', reads: 403, orders: 403 },
  ] as const;
  for (const { as, reads, orders } of people)
    it(`lets the ${as} do what that is allowed to do`, async () => {
      const one = await mock({ as });
      assert.equal((await call(one, billPath('bill_anna_1'))).status, reads);
      assert.equal((await call(one, refundsPath('bill_anna_1'), order)).status, orders);
    });

  it('has just the bills that it is given', async () => {
    const bills = seededBills(new Date()).filter(({ id }) => id === 'bill_anna_2');
    const one = await mock({ bills });
    assert.equal((await call(one, billPath('bill_anna_2'))).status, 200);
    assert.equal((await call(one, billPath('bill_anna_1'))).status, 404);
  });

  it('can have its line to the providers broken', async () => {
    const one = await mock({ line: () => Promise.reject(new TypeError('Failed to fetch')) });
    const answer = await call(one, refundsPath('bill_anna_1'), order);
    assert.equal(answer.status, 503);
    assert.match(((await answer.json()) as { type: string }).type, /:provider-unavailable$/);
  });

  it('lives in the time that it is given', async () => {
    const one = await mock({ now: () => new Date('2031-05-04T12:00:00Z') });
    const answer = await call(one, refundsPath('bill_anna_1'), order);
    const { refund } = (await answer.json()) as { refund: { requestedAt: string } };
    assert.equal(refund.requestedAt, '2031-05-04T12:00:00.000Z');
  });
});
