import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import type { Contract, Customer } from '../../../contract/index.ts';
import { bringNames, fillSubscribers } from '../../../bench/fill/publisher.ts';
import { fold, searchTexts } from '../../../server/refunds/fold.ts';
import type { Shelf } from '../../../server/store/memory/shelf.ts';
import { searchIn } from '../../../server/store/memory/subscribers.ts';
import { connect } from '../../../server/store/postgres/connect.ts';
import { migrate } from '../../../server/store/postgres/migrate.ts';
import { postgresStore } from '../../../server/store/postgres/postgres-store.ts';
import type { Database } from '../../../server/store/postgres/schema.ts';
import type { VendorStore } from '../../../server/store/store.ts';
import { diceOf } from '../../../mock-server/publisher/dice.ts';
import { type FreshDatabase, freshDatabase } from '../../runner/fresh-database.ts';

/** More than are looked through one by one. */
const SUBSCRIBERS = 5000;
const LIMIT = 10;

/** As nobody is called whom somebody made up, but real people and forms are. */
const ODD: readonly (readonly [name: string, email: string])[] = [
  ['Cher', 'cher@example.com'],
  ['Anna', ''],
  ['', 'nameless@example.com'],
  ['', ''],
  ['Anna Maria Lovisa von Anderssonskiöld', 'anna maria@example.com'],
  ['Zlatan  Anna', 'son son@son.example'],
  ['Björn’s Café & Son', 'anna.andersson@anna.andersson.example'],
  ['100% Rabatt_', 'a_b%c@example.com'],
  ['\u{1F600} Andersson', '\u{1F600}@example.com'],
  ['\uFFFDAnna', '\u{10FFFF}@example.com'],
  ['Anna Andersson', 'twin@example.com'],
  ['Anna Andersson', 'twin@example.com'],
  ['x'.repeat(300), 'y@example.com'],
];

describe(`a search among ${SUBSCRIBERS} subscribers`, () => {
  let database: FreshDatabase;
  let db: Kysely<Database>;
  const ledgers = new Map<string, { store: VendorStore; shelf: Shelf }>();
  before(async () => {
    database = await freshDatabase();
    db = connect(database.url, () => {});
    await migrate(db);
    const sql = new Client(database.url);
    await sql.connect();
    await bringNames(sql);
    for (const [vendor, subscribers] of [
      ['acme', SUBSCRIBERS],
      ['village', 50],
    ] as const) {
      await fillSubscribers(sql, vendor, subscribers);
      await addOdd(vendor);
      ledgers.set(vendor, {
        store: postgresStore(db, async () => {}).vendor(vendor),
        shelf: await shelfOf(vendor),
      });
    }
    await sql.query('vacuum analyze');
    await sql.end();
  });
  after(async () => {
    await db.destroy();
    await database.drop();
  });

  async function addOdd(vendor_id: string): Promise<void> {
    for (const [n, [name, email]] of ODD.entries()) {
      const { search, searchLast } = searchTexts({ name, email });
      const customer_id = `odd-${n}`;
      await db
        .insertInto('customers')
        .values({ vendor_id, id: customer_id, name, email, search, search_last: searchLast })
        .execute();
      for (const id of [`ODD-${n}`, `odd-${n}`, `x${n}_1`])
        await db
          .insertInto('contracts')
          .values({ vendor_id, id, customer_id, product: '', status: '' })
          .execute();
    }
  }

  /** The same subscribers as the ledger in memory has them. */
  async function shelfOf(vendor: string): Promise<Shelf> {
    const customers = await db
      .selectFrom('customers')
      .selectAll()
      .where('vendor_id', '=', vendor)
      .execute();
    const people = new Map<string, Customer>(
      customers.map(({ id, name, email }) => [id, { id, name, email }]),
    );
    const contracts = await db
      .selectFrom('contracts')
      .selectAll()
      .where('vendor_id', '=', vendor)
      .execute();
    const bills = contracts.map(({ id, customer_id }) => {
      const contract = { id, product: '', status: '', nextChargeAt: null } satisfies Omit<
        Contract,
        'customer'
      >;
      return [id, { contract, customer: people.get(customer_id) }] as const;
    });
    return { bills: new Map(bills) } as unknown as Shelf;
  }

  async function agree(vendor: string, text: string): Promise<void> {
    const { store, shelf } = ledgers.get(vendor)!;
    const wanted = fold(text);
    if (wanted === '') return;
    const found = await store.search(wanted, LIMIT);
    const expected = searchIn(shelf, wanted, LIMIT);
    const names = ({ customers, contracts }: typeof found) => ({
      customers: customers.map(({ id, name, email }) => `${id} ${name} ${email}`),
      contracts: contracts.map(({ id }) => id),
    });
    assert.deepEqual(names(found), names(expected), `${vendor}: ${wanted}`);
  }

  // prettier-ignore
  const COMMON = [
    'a', 'å', 'ö', 'z', 'an', 'li', 'xq', 'an ', 'son', 'sson', 'berg', 'ann', 'anna', 'lar', 'ohan', 'ristin', 'example',
    'example.com', '@', '.com', '.se', 'anna andersson', 'lars a', 'lars an', 'lars and', 'on ', 'n a', 'son anna', 'a.a',
    'anna.', 'anna.and', 'rs andersson', 'andersson anna', 'andersson lars.', 'zlatan', 'twin', 'c', 'co', 'con',
    'contract', 'ontract', 'contract_1', 'contract_12', 'contract_1234', 'contract_1234_1', '1234', '123', '12', '4_1',
    'odd', 'ODD-1', 'odd-3', 'x1', 'x1_', '_1', '%', '100%', '_', '\u{1F600}', '\u{10FFFF}', '\uFFFD', 'x'.repeat(199), 'x'.repeat(250),
    'maria lov', 'lovisa', 'von and', 'maria@ex', 'son@son',
  ];
  for (const vendor of ['acme', 'village'])
    it(`finds the same as in memory, in the same order: what is common, of ${vendor}`, async () => {
      for (const text of COMMON) await agree(vendor, text);
    });

  for (const vendor of ['acme', 'village'])
    it(`finds the same as in memory, in the same order: any piece, of ${vendor}`, async () => {
      const dice = diceOf(20, 1);
      const { shelf } = ledgers.get(vendor)!;
      const all = [...shelf.bills.values()];
      for (let round = 0; round < 150; round += 1) {
        const { customer, contract } = dice.pick(all);
        const { search, searchLast } = searchTexts(customer);
        const texts = [search, search, searchLast, customer.name, customer.email, contract.id];
        const letters = [...dice.pick(texts)];
        const from = dice.chance(0.4) ? 0 : dice.between(0, Math.max(0, letters.length - 1));
        await agree(vendor, letters.slice(from, from + dice.between(1, 14)).join(''));
      }
    });
});
