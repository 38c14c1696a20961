import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { limitsOf } from '../../../server/host/limits.ts';
import { amountCell, textCell } from '../../../server/http/csv/cells.ts';
import { type Store, StoreUnavailable } from '../../../server/store/store.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { cardBill } from '../bills.ts';
import { testDesk } from '../desk.ts';
import { SIX, addRefunds } from './some-refunds.ts';

const COLUMNS =
  'requestedAt,settledAt,status,amount,currency,provider,providerReference,traceReference,refundId,billId,billNumber,contractId,customerId,customerName,customerEmail,product,reason,requestedById,requestedByName,origin,failureCode,attention';
/** More than are read at a time. */
const MANY = 2345;

describe('refunds as a CSV file', () => {
  const store = memoryStore(() => {});
  const desk = testDesk({ store, now: () => new Date('2026-11-30T23:30:00Z') });
  before(async () => {
    const customer = { id: 'c,1', name: '=HYPERLINK("http://x")', email: '+asa@example.com' };
    const contract = { id: '-con', product: '@SUM(1)', status: 'active' };
    await desk.put(cardBill({ id: 'bill', number: 'no "1"', customer, contract }));
    await desk.put(cardBill({ id: 'others' }));
    await addRefunds(store, 'bill', [
      ...SIX,
      {
        id: 'formula',
        requestedAt: '2026-11-04T00:00:00.000Z',
        settledAt: '2026-11-05T00:00:00.000Z',
        status: 'succeeded',
        amount: 7,
        reason: '\t=1+1\r\n"quoted", twice 😀',
        requestedBy: { id: '@u', name: '＝1' },
        providerReference: 're_1',
        traceReference: '-123',
        failure: { code: 'declined', providerCode: null, message: null },
        attention: 'more-than-paid',
        origin: 'provider',
      },
    ]);
    const stamp = (n: number) => new Date(Date.UTC(2020, 0, 1) + n * 1000).toISOString();
    await addRefunds(
      store,
      'others',
      Array.from({ length: MANY }, (_, n) => ({ id: `many-${n}`, requestedAt: stamp(n >> 1) })),
    );
  });

  const get = (query = '', headers: Record<string, string> = {}, as = 'agent') =>
    desk.app.request(`http://desk.test/api/v1/refunds${query}`, {
      headers: { Authorization: `Bearer ${as}`, Accept: 'text/csv', ...headers },
    });
  const rows = async (query: string) =>
    parse<Record<string, string>>(await (await get(query)).text(), { columns: true });

  it('is a download that nobody keeps, with the columns’ names first and lines that end as they should', async () => {
    const answer = await get('?provider=nobody');
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('Content-Type'), 'text/csv; charset=utf-8');
    assert.equal(
      answer.headers.get('Content-Disposition'),
      'attachment; filename="refunds-2026-11-30.csv"',
    );
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.match(answer.headers.get('Vary') ?? '', /Accept/);
    assert.ok(answer.headers.get('Request-Id'));
    assert.equal(await answer.text(), `${COLUMNS}\r\n`);
  });

  it('has every column of a refund, and text that no spreadsheet takes for a formula', async () => {
    const [row] = await rows('?attention=more-than-paid');
    const { refundId, billId, contractId, ...rest } = row!;
    assert.deepEqual([refundId, billId, contractId], ['formula', 'bill', "'-con"]);
    assert.deepEqual(rest, {
      requestedAt: '2026-11-04T00:00:00.000Z',
      settledAt: '2026-11-05T00:00:00.000Z',
      status: 'succeeded',
      amount: '0.07',
      currency: 'SEK',
      provider: 'stripe',
      providerReference: 're_1',
      traceReference: "'-123",
      billNumber: 'no "1"',
      customerId: 'c,1',
      customerName: `'=HYPERLINK("http://x")`,
      customerEmail: "'+asa@example.com",
      product: "'@SUM(1)",
      reason: `'\t=1+1\r\n"quoted", twice 😀`,
      requestedById: "'@u",
      requestedByName: "'＝1",
      origin: 'provider',
      failureCode: 'declined',
      attention: 'more-than-paid',
    });
  });

  // prettier-ignore
  const filters: [query: string, ids: string][] = [
    ['?from=2026-11-01&to=2026-11-03', 'fedcba'],
    ['?from=2026-11-02&to=2026-11-02&timeZone=Europe/Stockholm', 'edcb'],
    ['?status=pending&from=2026-11-01&limit=1', 'ed'],
    ['?attention=true&status=failed,unknown', 'cb'],
  ];
  for (const [query, ids] of filters)
    it(`has what the list has, and all of it: ${query}`, async () => {
      const all = await rows(query);
      assert.equal(all.map((row) => row['refundId']).join(''), ids);
    });

  it('has each once and in order, however many they are', async () => {
    const ids = (await rows('?to=2025-01-01')).map((row) => row['refundId']);
    assert.equal(ids.length, MANY);
    assert.equal(new Set(ids).size, MANY);
    assert.deepEqual([ids[0], ids.at(-1)], [`many-${MANY - 1}`, 'many-0']);
  });

  it('has none twice and leaves none out while new ones come and old ones get on', async () => {
    const reader = (await get('?to=2025-01-01')).body!.pipeThrough(new TextDecoderStream());
    let [text, page] = ['', 0];
    for await (const part of reader) {
      text += part;
      await addRefunds(store, 'others', [
        { id: `newer-${(page += 1)}`, requestedAt: '2024-12-31T00:00:00.000Z' },
        { id: `older-${page}`, requestedAt: '2000-01-01T00:00:00.000Z' },
      ]);
    }
    const ids = parse<Record<string, string>>(text, { columns: true }).map(
      (row) => row['refundId'],
    );
    assert.ok(page > 2);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.filter((id) => id?.startsWith('many-')).length, MANY);
  });

  it('calls what is still being sent pending, as everybody else is told', async () => {
    assert.deepEqual(
      (await rows('?provider=klarna')).map((row) => [row['refundId'], row['status']]),
      [['e', 'pending']],
    );
  });

  // prettier-ignore
  const wishes: [accept: string, type: 'csv' | 'json'][] = [
    ['text/csv',                                  'csv'],
    ['TEXT/CSV; charset=utf-8',                   'csv'],
    ['text/*',                                    'csv'],
    ['text/csv, */*;q=0.1',                       'csv'],
    ['application/json;q=0.5, text/csv;q=0.6',    'csv'],
    ['*/*;q=0.8, application/json;q=0.1',         'csv'],
    ['application/json;q=0.6, text/csv;q=0.5',    'json'],
    ['*/*, text/csv;q=0.5',                       'json'],
    ['text/csv, application/json',                'json'],
    ['text/csv;q=0',                              'json'],
    ['*/*',                                       'json'],
    ['image/png',                                 'json'],
    ['',                                          'json'],
  ];
  for (const [Accept, type] of wishes)
    it(`is ${type === 'csv' ? '' : 'not '}what “${Accept}” asks for`, async () => {
      const answer = await get('?limit=1', { Accept });
      assert.match(answer.headers.get('Content-Type') ?? '', new RegExp(type));
    });

  it('has nothing of another vendor’s, and is for who may read', async () => {
    assert.equal(await (await get('', {}, 'rival')).text(), `${COLUMNS}\r\n`);
    assert.equal((await get('', {}, 'nobody')).status, 403);
  });

  it('that the ledger does not finish ends with an error, wherever it is made, and is reported', async () => {
    const tired: Store = {
      ...store,
      vendor: (id) => ({
        ...store.vendor(id),
        refunds: async (asked) => {
          if (asked.after) throw new StoreUnavailable('The database');
          return store.vendor(id).refunds(asked);
        },
      }),
    };
    const { app, reports } = testDesk({ store: tired });
    const answer = await app.request('http://desk.test/api/v1/refunds', {
      headers: { Authorization: 'Bearer agent', Accept: 'text/csv' },
    });
    assert.equal(answer.status, 200);
    await assert.rejects(answer.text(), StoreUnavailable);
    assert.deepEqual(reports, ['A file broke off']);
  });

  it('is one request, however much is in it', async () => {
    const limits = limitsOf(0.4);
    const limited = testDesk({ store, limits });
    const ask = () =>
      limited.app.request('http://desk.test/api/v1/refunds', {
        headers: { Authorization: 'Bearer agent', Accept: 'text/csv' },
      });
    assert.ok((await (await ask()).text()).split('\r\n').length > MANY);
    assert.equal((await ask()).status, 200);
    assert.equal((await ask()).status, 429);
  });
});

describe('a cell', () => {
  // prettier-ignore
  const texts: [text: string | null, cell: string][] = [
    [null, ''], ['', ''], ['Åsa', 'Åsa'], ['a,b', '"a,b"'], ['"', '""""'], ['a\nb', '"a\nb"'], ['a\rb', '"a\rb"'], [' =1', ' =1'], ['a=1', 'a=1'],
    ['=1', "'=1"], ['+1', "'+1"], ['-1', "'-1"], ['@a', "'@a"], ['\ta', "'\ta"], ['\ra', `"'\ra"`], ['=1\n2', `"'=1\n2"`], ['＝1', "'＝1"],
  ];
  for (const [text, cell] of texts)
    it(`of ${JSON.stringify(text)} is ${JSON.stringify(cell)}`, () =>
      assert.equal(textCell(text), cell));

  // prettier-ignore
  for (const [amount, decimals, cell] of [[4900, 2, '49.00'], [7, 2, '0.07'], [0, 2, '0.00'], [4900, 0, '4900'], [1, 3, '0.001'], [Number.MAX_SAFE_INTEGER, 2, '90071992547409.91']] as const)
    it(`of ${amount} with ${decimals} decimals is ${cell}`, () => assert.equal(amountCell(amount, decimals), cell));
});
