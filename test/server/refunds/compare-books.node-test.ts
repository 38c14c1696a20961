import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Finding, Look, RefundProvider } from '../../../server/providers/provider.ts';
import { swish } from '../../../server/providers/swish/swish.ts';
import { type BillName, compareBooks } from '../../../server/refunds/compare-books.ts';
import { importBill } from '../../../server/refunds/import.ts';
import { newRefund } from '../../../server/refunds/new-refund.ts';
import { moveMoney } from '../../../server/refunds/transitions.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { type Store, StoreUnavailable } from '../../../server/store/store.ts';
import { cardBill } from '../bills.ts';

const AT = '2026-01-25T12:00:00.000Z';
const parts = { now: () => new Date('2026-11-25T12:00:00.000Z'), newId: () => crypto.randomUUID() };

const NOTHING: Look = { kind: 'payment', currency: 'SEK', captured: 9900, refunds: [] };
const MADE = { kind: 'succeeded', reference: 're_1', trace: null } as const;

/** A provider that lists refunds, and answers as it is told. */
function listing(payment: RefundProvider['payment']): RefundProvider {
  return { ...swish({ payeeAlias: '1231181189' }, fetch), lists: true, payment };
}

describe('comparing the books', () => {
  let store: Store;
  let names: BillName[];
  let reports: string[];
  beforeEach(() => {
    store = memoryStore(() => {});
    names = [];
    reports = [];
  });

  async function bill(id: string, vendorId = 'acme'): Promise<string> {
    await importBill(cardBill({ id }), store.vendor(vendorId), parts);
    names.push({ vendorId, billId: id, provider: 'stripe' });
    return id;
  }

  async function refund(billId: string, status: 'succeeded' | 'pending'): Promise<string> {
    const id = parts.newId();
    await store.vendor('acme').withBill(billId, async (book) => {
      const told = { id, amount: 4900, origin: 'panel', requestedAt: AT, status } as const;
      const event = {
        at: AT,
        type: 'requested',
        status,
        by: null,
        requestId: null,
        data: {},
      } as const;
      await book.addRefund(newRefund(book.bill!, told), event);
      await book.setFigures(moveMoney(book.bill!, 4900, null, status));
    });
    return id;
  }

  async function compare(provider: RefundProvider, record = false) {
    const lines: string[] = [];
    const all = compareBooks({
      ...parts,
      store,
      billsAfter: async (place, limit) => {
        const from = place ? names.findIndex(({ billId }) => billId === place.billId) + 1 : 0;
        return names.slice(from, from + limit);
      },
      providers: () => provider,
      report: (what) => void reports.push(what),
      record,
    });
    for await (const { billId, remarks } of all)
      lines.push([billId, ...remarks.map(({ kind }) => kind)].join(' '));
    return lines;
  }

  it('asks again before it calls something a difference: it may have happened meanwhile', async () => {
    const billId = await bill('b-1');
    let asked = 0;
    const meanwhile = listing(async () => {
      asked += 1;
      const ourId = asked === 1 ? await refund(billId, 'succeeded') : null;
      const { refunds } = (await store.vendor('acme').bill(billId))!;
      const seen = { ourId: ourId ?? refunds[0]!.id, reference: 're_1', amount: 4900, at: AT };
      return { ...NOTHING, refunds: [{ ...seen, outcome: MADE }] } as Look;
    });
    assert.deepEqual(await compare(meanwhile), ['b-1']);
    assert.equal(asked, 2);
  });

  it('reads every page, in order, and asks a provider about four bills at a time', async () => {
    for (let number = 1000; number < 1205; number += 1) await bill(`b-${number}`);
    let [now, most] = [0, 0];
    const slow = listing(async () => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => {
        setTimeout(resolve, Math.random() * 3);
      });
      now -= 1;
      return NOTHING;
    });
    assert.deepEqual(
      await compare(slow),
      names.map(({ billId }) => billId),
    );
    assert.equal(most, 4);
  });

  it('goes on behind a bill that breaks an adapter, and calls it unavailable', async () => {
    await bill('b-1');
    await bill('b-2');
    let asked = 0;
    const broken = listing(async () => {
      if ((asked += 1) === 1) throw new Error('a bug');
      return NOTHING;
    });
    assert.deepEqual(await compare(broken), ['b-1 unavailable', 'b-2']);
    assert.deepEqual(reports, ['A provider adapter threw']);
  });

  it('gives a provider up that does not answer, and not one that stumbles', async () => {
    for (let number = 1000; number < 1150; number += 1) await bill(`b-${number}`);
    let asked = 0;
    const answering = (silent: (call: number) => boolean) =>
      listing(async () =>
        silent((asked += 1)) ? { kind: 'unavailable', why: 'timeout' } : NOTHING,
      );
    const lines = await compare(answering(() => true));
    assert.ok(lines.every((line) => line.endsWith(' unavailable')));
    assert.ok(asked >= 20 && asked < 24, `${asked} calls`);

    asked = 0;
    await compare(answering((call) => call % 15 > 0));
    assert.equal(asked, 150);
  });

  it('does not call it unavailable when the database is gone', async () => {
    await bill('b-1');
    const gone = { vendor: () => ({ bill: () => Promise.reject(new StoreUnavailable()) }) };
    store = gone as unknown as Store;
    await assert.rejects(compare(listing(async () => NOTHING)), StoreUnavailable);
  });

  it('records by name what nobody lists and what was thought to be over', async () => {
    const billId = await bill('b-1');
    const id = await refund(billId, 'succeeded');
    const no = { kind: 'failed', code: 'declined', providerCode: 'X', message: null } as const;
    const find = async (): Promise<Finding> => no;
    const unlisted = { ...swish({ payeeAlias: '1231181189' }, fetch), find };
    assert.deepEqual(await compare(unlisted), ['b-1 unasked status']);
    assert.equal((await store.vendor('acme').refund(id))?.refund.status, 'succeeded');

    assert.deepEqual(await compare(unlisted, true), ['b-1 unasked']);
    const { status, attention } = (await store.vendor('acme').refund(id))!.refund;
    assert.deepEqual([status, attention], ['failed', 'failed-later']);
  });

  it('still tells, having recorded, what cannot be made alike', async () => {
    const billId = await bill('b-1');
    await refund(billId, 'succeeded');
    assert.deepEqual(
      await compare(
        listing(async () => NOTHING),
        true,
      ),
      ['b-1 not-at-the-provider'],
    );
  });
});
