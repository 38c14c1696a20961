import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Problem, slugOf } from '../../../contract/index.ts';
import { limitsOf } from '../../../server/host/limits.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { cardBill } from '../bills.ts';
import { testDesk } from '../desk.ts';

/** Two requests a second: ten at once, and one look-up. */
const desk = () => testDesk({ store: memoryStore(() => {}), limits: limitsOf(2) });
type Desk = ReturnType<typeof desk>;

const ask = (at: Desk, path: string, as: 'admin' | 'agent' | 'rival' = 'admin') =>
  at.call<Problem>('GET', path, { as });

async function statuses(at: Desk, path: string, times: number): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < times; n += 1) all.push((await ask(at, path)).status);
  return all;
}

describe('how much a person may ask for', () => {
  it('is so much at once, and then they are told when they may again', async () => {
    const at = desk();
    assert.deepEqual(new Set(await statuses(at, '/api/v1/me', 10)), new Set([200]));
    const { status, body, headers } = await ask(at, '/api/v1/me');
    assert.deepEqual([status, slugOf(body)], [429, 'too-many-requests']);
    assert.match(headers.get('Retry-After') ?? '', /^[1-5]$/);
  });

  it('is each person’s own', async () => {
    const at = desk();
    await statuses(at, '/api/v1/me', 11);
    assert.equal((await ask(at, '/api/v1/me', 'agent')).status, 200);
    assert.equal((await ask(at, '/api/v1/me', 'rival')).status, 200);
  });

  for (const path of ['/api/v1/search?q=anna', '/api/v1/bills?email=anna@example.com'])
    it(`is the tenth for finding people: ${path}`, async () => {
      assert.deepEqual(await statuses(desk(), path, 3), [200, 429, 429]);
    });

  it('is not the tenth for the bills of a contract', async () => {
    assert.deepEqual(
      new Set(await statuses(desk(), '/api/v1/bills?contractId=c', 9)),
      new Set([200]),
    );
  });

  it('does not begin before somebody is signed in, and is nothing to providers and to whoever watches us', async () => {
    const at = desk();
    for (let n = 0; n < 15; n += 1) {
      assert.equal((await at.call('GET', '/api/v1/me', { as: null })).status, 401);
      assert.equal((await at.call('GET', '/readyz', { as: null })).status, 200);
      assert.equal((await at.call('POST', '/callbacks/acme/stripe', { as: null })).status, 401);
    }
  });

  it('refuses an order before anything is looked at or reserved', async () => {
    const at = desk();
    const bill = cardBill();
    await at.put(bill);
    await statuses(at, '/api/v1/me', 9);
    const { status } = await at.order(bill.id);
    assert.equal(status, 429);
    assert.equal(at.sent.length, 0);
  });
});
