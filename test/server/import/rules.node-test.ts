import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import type { BillImport } from '../../../contract/index.ts';
import { importBill } from '../../../server/refunds/import.ts';
import { newRefund } from '../../../server/refunds/new-refund.ts';
import { moveMoney } from '../../../server/refunds/transitions.ts';
import { importBills } from '../../../server/store/postgres/batch/import-bills.ts';
import { connect } from '../../../server/store/postgres/connect.ts';
import type { Database } from '../../../server/store/postgres/schema.ts';
import { vendorLedger } from '../../../server/store/postgres/scope/vendor-db.ts';
import type { VendorStore } from '../../../server/store/store.ts';
import { cardBill, paidBy } from '../bills.ts';
import { requested } from '../refunds/some-refund.ts';
import { freshPostgresStore } from '../stores.ts';

const NOW = new Date('2026-11-30T12:00:00Z');
const TABLES = ['customers', 'contracts', 'bills', 'refunds', 'refund_events', 'outgoing_events'];

/** So few of everything that bills are named again, payments change hands, and refunds are told twice. */
const small = (max: number) => fc.nat(max).map(String);
const payment = fc.oneof(
  small(5).map(paidBy),
  fc.constantFrom<BillImport['payment']>(
    { provider: 'klarna', method: 'KLARNA', label: 'Klarna', reference: { orderId: '0' } },
    { provider: 'invoice', method: 'INVOICE', label: 'Invoice', reference: {} },
    {
      provider: 'billogram',
      method: 'BILLOGRAM',
      label: 'B',
      reference: { ocr: '1', invoiceNo: '2' },
    },
  ),
);
const pastRefund = fc.record(
  {
    id: small(3),
    amount: fc.constantFrom(1, 100, 400),
    at: fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-01T00:00:00+02:00'),
    by: fc.constantFrom('Ada', 'Bo'),
    reason: fc.constantFrom('Late', 'Twice'),
    providerReference: small(2),
  },
  { requiredKeys: ['id', 'amount', 'at'] },
);
const bill: fc.Arbitrary<BillImport> = fc.record(
  {
    id: small(5),
    number: fc.constantFrom('1', '2', 'Å "quoted" \\ \u0001 😀'),
    paid: fc.constantFrom(0, 400, 900),
    currency: fc.constantFrom('SEK' as const, 'SEK' as const, 'NOK' as const),
    paidAt: fc.constantFrom(null, '2026-01-01T00:00:00+01:00'),
    status: fc.constantFrom('paid' as const, 'unpaid' as const, 'disputed' as const),
    period: fc.constant({ start: '2026-01-01T00:00:00Z', end: '2026-02-01T00:00:00Z' }),
    receiptUrl: fc.constant('https://example.com/receipt'),
    refunds: fc.array(pastRefund, { maxLength: 3 }),
    payment,
    contract: fc.record({
      id: small(2),
      product: small(3),
      status: fc.constantFrom('active', 'cancelled'),
      nextChargeAt: fc.constantFrom(null, '2026-12-01T00:00:00Z'),
    }),
    customer: fc.record({ id: small(2), name: small(3), email: small(3) }),
  },
  {
    requiredKeys: [
      'id',
      'number',
      'paid',
      'currency',
      'paidAt',
      'status',
      'payment',
      'contract',
      'customer',
    ],
  },
);
/** Told by a provider meanwhile. */
const stranger = fc.record({ billId: small(5), amount: fc.constantFrom(100, 400) });
const history = fc.array(
  fc.record({ bills: fc.array(bill, { minLength: 1, maxLength: 12 }), stranger }),
  { minLength: 1, maxLength: 3 },
);

describe('bills that are imported many at once', () => {
  let ledger: Awaited<ReturnType<typeof freshPostgresStore>>;
  let db: Kysely<Database>;
  let sql: Client;
  before(async () => {
    ledger = await freshPostgresStore({ tells: true });
    db = connect(ledger.url, () => {});
    sql = new Client(ledger.url);
    await sql.connect();
  });
  after(async () => {
    await sql.end();
    await db.destroy();
    await ledger.close();
  });

  async function everything(vendor: string): Promise<unknown> {
    const rows: unknown[] = [];
    for (const table of TABLES) {
      const found = await sql.query(
        `select to_jsonb(${table}) - '{vendor_id,due_at,event}'::text[]
          - (case when '${table}' = 'outgoing_events' then 'id' else '' end) as row
        from ${table} where vendor_id = $1 order by 1`,
        [vendor],
      );
      rows.push(found.rows.map(({ row }) => row));
    }
    return rows;
  }

  it('are answered and left as by one after the other, whatever they say of each other', async () => {
    let run = 0;
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        run += 1;
        const [one, many] = [`one-${run}`, `many-${run}`];
        const [oneParts, manyParts] = [partsOf('i'), partsOf('i')];
        for (const { bills, stranger } of steps) {
          const singly: unknown[] = [];
          for (const bill of bills)
            singly.push(await importBill(bill, ledger.store.vendor(one), oneParts));
          const options = { ...manyParts, tells: true, dryRun: false };
          const vendor = vendorLedger(db, many);
          const together = await importBills(vendor, bills, options, async () => {});
          assert.deepEqual(together, singly);
          for (const answer of together) {
            const what = typeof answer === 'object' ? answer.refused : answer;
            seen.set(what, (seen.get(what) ?? 0) + 1);
          }
          for (const vendor of [one, many]) await tell(ledger.store.vendor(vendor), stranger, run);
        }
        assert.deepEqual(await everything(many), await everything(one));
      }),
      { numRuns: 15, seed: 7, endOnFailure: true },
    );
    // Otherwise it would show nothing.
    const all = ['bill-locked', 'created', 'invalid-request', 'payment-taken', 'replaced'];
    assert.deepEqual([...seen.keys()].toSorted(), all);
    for (const what of all) assert.ok(seen.get(what)! > 3, what);
  });

  it('may pass their payments round in a ring', async () => {
    const [a, b] = [cardBill({ id: 'a' }), cardBill({ id: 'b' })];
    const options = { ...partsOf('r'), tells: true, dryRun: false };
    const ring = vendorLedger(db, 'ring');
    const take = (bills: BillImport[]) => importBills(ring, bills, options, async () => {});
    await take([a, b]);
    const answers = await take([
      { ...a, payment: paidBy('pi_sim_9900sek_free') },
      { ...b, payment: a.payment },
      { ...a, payment: b.payment },
    ]);
    assert.deepEqual(answers, ['replaced', 'replaced', 'replaced']);
    const [first, second] = [await read('a'), await read('b')];
    assert.deepEqual([first, second], [b.payment.reference, a.payment.reference]);

    async function read(id: string): Promise<unknown> {
      return (await ledger.store.vendor('ring').bill(id))?.payment.reference;
    }
  });
});

function partsOf(prefix: string) {
  let made = 0;
  return { now: () => NOW, newId: () => `${prefix}-${(made += 1)}` };
}

/** A refund that the provider made without anybody here. It can be of more than is left. */
async function tell(
  store: VendorStore,
  { billId, amount }: { billId: string; amount: number },
  run: number,
): Promise<void> {
  await store.withBill(billId, async (book) => {
    if (!book.bill) return;
    const refund = newRefund(book.bill, {
      id: `told-${run}-${billId}-${book.bill.refunds.length}`,
      amount,
      origin: 'provider',
      status: 'succeeded',
      requestedAt: NOW.toISOString(),
    });
    await book.addRefund(refund, { ...requested, type: 'found', status: 'succeeded' });
    await book.setFigures(moveMoney(book.bill, amount, null, 'succeeded'));
  });
}
