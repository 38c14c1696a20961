import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { importBill } from '../../../server/refunds/import.ts';
import { cardBill } from '../bills.ts';
import { type SharedOnPostgres, sharedOnPostgres } from './two-vendors.ts';

const parts = { now: () => new Date(), newId: () => crypto.randomUUID() };

describe('bills that are asked for at once', () => {
  let shared: SharedOnPostgres;
  before(async () => {
    shared = await sharedOnPostgres();
    for (const vendor of ['acme', 'rival'])
      for (const id of ['one', 'two'])
        await importBill(
          cardBill({ id, number: `${id} of ${vendor}` }),
          shared.store.vendor(vendor),
          parts,
        );
  });
  after(() => shared.close());

  async function read(...wanted: [vendor: string, id: string][]) {
    shared.statements.length = 0;
    const bills = await Promise.all(
      wanted.map(([vendor, id]) => shared.store.vendor(vendor).bill(id)),
    );
    return { numbers: bills.map((bill) => bill?.number), statements: shared.statements.length };
  }

  it('are read by one statement, and given each to whoever asked for it', async () => {
    assert.deepEqual(
      await read(['acme', 'two'], ['acme', 'none'], ['acme', 'one'], ['acme', 'two']),
      {
        numbers: ['two of acme', undefined, 'one of acme', 'two of acme'],
        statements: 1,
      },
    );
  });

  it('are read for each vendor by itself', async () => {
    assert.deepEqual(await read(['acme', 'one'], ['rival', 'one'], ['rival', 'two']), {
      numbers: ['one of acme', 'one of rival', 'two of rival'],
      statements: 2,
    });
  });

  it('are more statements where they are very many', async () => {
    const { statements } = await read(
      ...Array.from({ length: 120 }, () => ['acme', 'one'] as [string, string]),
    );
    assert.equal(statements, 3);
  });

  it('are read anew each time', async () => {
    await read(['acme', 'one']);
    await importBill(
      cardBill({ id: 'one', number: 'changed' }),
      shared.store.vendor('acme'),
      parts,
    );
    assert.deepEqual((await read(['acme', 'one'])).numbers, ['changed']);
  });
});
