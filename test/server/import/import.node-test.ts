import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Client } from 'pg';
import type { BillImport } from '../../../contract/index.ts';
import { publisherBills } from '../../../mock-server/publisher/bills.ts';
import { paymentLock } from '../../../server/store/postgres/put-bill.ts';
import { type FreshDatabase, freshDatabase } from '../../runner/fresh-database.ts';
import { cardBill } from '../bills.ts';
import { type Run, startImport, until } from './running.ts';

const PUBLISHER = { bills: 2500, seed: 3, until: new Date('2026-12-01T00:00:00Z') };
const NOWHERE = 'postgres://nobody@127.0.0.1:1/none';
const TABLES = ['customers', 'contracts', 'bills', 'refunds', 'refund_events', 'imports'];

describe('npm run import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const file = join(folder, 'bills.ndjson');
  const badFile = join(folder, 'bills.bad.ndjson');
  const bills = [...publisherBills(PUBLISHER)];
  /** One in the second of three batches, whose payment a provider holds. */
  const HELD = bills.findIndex(({ payment }, nth) => nth > 1200 && payment.provider === 'stripe');
  let database: FreshDatabase;
  let sql: Client;
  let env: Record<string, string>;
  /** Of each test its own. */
  let vendor = 'v';
  beforeEach(() => {
    vendor += 'v';
  });

  before(async () => {
    database = await freshDatabase();
    env = { DATABASE_URL: database.url, DATA_DIR: folder };
    sql = new Client(database.url);
    await sql.connect();
  });
  after(async () => {
    await sql.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const run = (args: string[], input?: string): Promise<Run> => start(args, input).ended;

  const start = (args: string[], input?: string) =>
    startImport(env, ['--vendor', vendor, ...args], input);

  function write(lines: readonly (BillImport | string)[], to = file): string {
    const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    writeFileSync(to, texts.map((text) => `${text}\n`).join(''));
    return to;
  }

  async function count(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const table of TABLES)
      counts[table] = Number(
        (await sql.query(`select count(*) from ${table} where vendor_id = $1`, [vendor])).rows[0]
          .count,
      );
    return counts;
  }

  const badLines = (of = badFile) =>
    readFileSync(of, 'utf8')
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as { line: number; reason: string });

  /** Holds up the import of a bill, as a server would that is putting it this very moment, until it is let go. */
  async function holdUp({ payment: { provider, reference } }: BillImport) {
    const key = JSON.stringify(Object.entries(reference).toSorted());
    await sql.query('begin');
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      paymentLock(vendor, provider, key),
    ]);
    return () => sql.query('commit');
  }

  /** In this database: other tests wait for locks of theirs in the same engine. */
  const isHeldUp = async () =>
    (
      await sql.query(
        `select from pg_locks where not granted and locktype = 'advisory'
          and database = (select oid from pg_database where datname = current_database())`,
      )
    ).rowCount! > 0;

  it('is content with a file that holds nothing, and leaves nothing behind', async () => {
    const { code, out } = await run([write(['', ' '])]);
    assert.match(out, /^Imported: 0 created, 0 replaced, 0 refused; took/);
    assert.deepEqual([code, existsSync(badFile)], [0, false]);
  });

  it('names every bad line by number and reason, tells nothing of what it says, and imports the others', async () => {
    const [first, second] = [cardBill({ id: 'first' }), cardBill({ id: 'second' })];
    const at = '2026-01-01T00:00:00Z';
    const email = Array.from({ length: 1000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
    );
    const { code, out, errors } = await run([
      write([
        first,
        '{"id": "secret',
        '',
        'x'.repeat(1_100_000),
        { ...cardBill(), paid: -1 },
        { ...cardBill(), payment: first.payment },
        cardBill({ refunds: [{ id: 'r', amount: 9901, at }] }),
        cardBill({ refunds: [1, 2].map(() => ({ id: 'r', amount: 1, at })) }),
        cardBill({ customer: { id: 'c', name: 'secret', email: email.join('') } }),
        { ...second, refunds: [{ id: 'r', amount: 500, at }] },
        { ...second, currency: 'NOK' },
        { ...second, paid: 499 },
        { ...second, number: 'last' },
      ]),
    ]);
    assert.match(out, /^Imported: 2 created, 1 replaced, 9 refused; took/);
    assert.match(errors, /named in .*bills\.bad\.ndjson/);
    assert.equal(code, 1);
    assert.deepEqual(
      badLines().map(({ line, reason }) => [line, reason]),
      [
        [2, 'not-json'],
        [4, 'too-long'],
        [5, 'invalid-request'],
        [6, 'payment-taken'],
        [7, 'invalid-request'],
        [8, 'invalid-request'],
        [9, 'not-storable'],
        [11, 'bill-locked'],
        [12, 'bill-locked'],
      ],
    );
    assert.doesNotMatch(readFileSync(badFile, 'utf8') + errors + out, /secret|Åsa/);
    const { rows } = await sql.query(
      'select number, paid, refunded from bills where vendor_id = $1 and id = $2',
      [vendor, 'second'],
    );
    assert.deepEqual(rows, [{ number: 'last', paid: '9900', refunded: '500' }]);
  });

  it('goes on where it was killed, without a gap and without a double', async () => {
    const lines = bills.flatMap((bill, index) => (index % 100 === 50 ? [bill, 'bad'] : [bill]));
    write(lines);
    const letGo = await holdUp(bills[HELD]!);
    const killed = start([file]);
    await until(isHeldUp);
    killed.kill('SIGKILL');
    await killed.ended;
    await letGo();
    const before = await count();
    assert.ok(before['bills']! > 500 && before['bills']! <= HELD, `${before['bills']} bills`);
    // What a killed run may have written of a batch that did not come to be.
    writeFileSync(badFile, '{"line":999999,"reason":"not'.repeat(100), { flag: 'a' });

    const { code, out, errors } = await run([file]);
    assert.match(errors, /^Going on after line \d+ of /);
    assert.match(out, /^Imported: 2500 created, 0 replaced, 25 refused; took/);
    assert.equal(code, 1);
    const refunds = bills.reduce((sum, { refunds = [] }) => sum + refunds.length, 0);
    const { bills: there, refunds: moved, refund_events, imports } = await count();
    assert.deepEqual([there, moved, refund_events, imports], [2500, refunds, refunds, 0]);
    const numbers = lines.flatMap((line, index) => (line === 'bad' ? [index + 1] : []));
    assert.deepEqual(
      badLines().map(({ line }) => line),
      numbers,
    );
  });

  it('imports a file again when it is done, and every bill is replaced', async () => {
    write(bills.slice(0, 300));
    assert.match((await run([file])).out, /^Imported: 300 created, 0 replaced, 0 refused/);
    const before = await count();
    const { code, out } = await run([file]);
    assert.match(out, /^Imported: 0 created, 300 replaced, 0 refused/);
    assert.deepEqual([code, existsSync(badFile)], [0, false]);
    assert.deepEqual(await count(), before);
  });

  it('lets nobody else import the same file, and on SIGTERM finishes its batch and says how to go on', async () => {
    write(bills);
    const letGo = await holdUp(bills[HELD]!);
    const stopped = start([file]);
    await until(isHeldUp);
    const other = await run([file]);
    assert.equal(other.code, 2);
    assert.match(other.errors, /another process is importing it\n$/);
    stopped.kill('SIGTERM');
    await letGo();
    const { code, errors } = await stopped.ended;
    assert.equal(code, 2);
    const said = /Stopped after line (\d+)\. The same command goes on from there\n$/.exec(errors);
    const lines = Number(said?.[1]);
    assert.ok(lines > HELD && lines < 2500, errors);
    assert.equal((await count())['bills'], lines);

    const { out } = await run([file, '--from-start']);
    assert.match(
      out,
      new RegExp(`^Imported: ${2500 - lines} created, ${lines} replaced, 0 refused`),
    );
  });

  it('begins again when the file has become another one', async () => {
    write(bills);
    const letGo = await holdUp(bills[HELD]!);
    const killed = start([file]);
    await until(isHeldUp);
    killed.kill('SIGKILL');
    await killed.ended;
    await letGo();
    write([...bills.slice(1), bills[0]!]);
    const { out, errors } = await run([file]);
    assert.match(out, /^Imported: \d+ created, [1-9]\d* replaced, 0 refused/);
    assert.doesNotMatch(errors, /Going on/);
    assert.equal((await count())['bills'], 2500);
  });

  it('reads standard input, for the demo’s publisher where no vendor is named', async () => {
    const bad = join(folder, 'stdin.bad.ndjson');
    const [a, b] = [cardBill({ id: 'a' }), cardBill({ id: 'b' })];
    const { code, out } = await startImport(
      env,
      ['-', '--bad', bad],
      `${JSON.stringify(a)}\n[]\n${JSON.stringify(b)}`,
    ).ended;
    assert.match(out, /^Imported: 2 created, 0 replaced, 1 refused/);
    assert.equal(code, 1);
    vendor = 'acme';
    assert.equal((await count())['bills'], 2);
    assert.deepEqual(
      badLines(bad).map(({ line }) => line),
      [2],
    );
  });

  it('tries everything and writes nothing with --dry-run', async () => {
    write([...bills.slice(0, 100), 'bad', { ...bills[200]!, payment: bills[0]!.payment }]);
    const { code, out } = await run([file, '--dry-run']);
    assert.match(out, /^Tried and wrote nothing: 100 created, 0 replaced, 2 refused/);
    assert.equal(code, 1);
    for (const [table, rows] of Object.entries(await count())) assert.equal(rows, 0, table);
    const bad = badLines(join(folder, 'bills.dry-run.bad.ndjson'));
    assert.deepEqual(
      bad.map(({ reason }) => reason),
      ['not-json', 'payment-taken'],
    );
  });
});

describe('npm run import', { concurrency: 2 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-wrong-'));
  const file = join(folder, 'bills.ndjson');
  writeFileSync(file, '');
  after(() => rmSync(folder, { recursive: true }));

  // prettier-ignore
  const wrong: [what: string, args: string[], special: Record<string, string>, says: RegExp][] = [
    ['no file',                  [],                              {},                                        /^usage: npm run import/],
    ['an option it has not',     [file, '--quick'],               {},                                        /quick.*\nusage: /s],
    ['a vendor without a name',  [file, '--vendor', ''],          {},                                        /^usage: /],
    ['a file that is not there', [join(folder, 'none')],          {},                                        /none: cannot be read: ENOENT/],
    ['a folder',                 [folder],                        {},                                        /cannot be read: it is a folder/],
    ['bad lines over good ones', [file, '--bad', file],           {},                                        /--bad: would write over/],
    ['no vendor, where tokens are real', [file],                  { AUTH_ISSUERS: 'https://login.example' }, /^--vendor: required/],
    ['no database',              [file],                          {}                                       , /cannot be asked/],
  ];
  for (const [what, args, special, says] of wrong)
    it(`exits 2 on ${what}`, async () => {
      const { code, out, errors } = await startImport(
        { DATA_DIR: folder, DATABASE_URL: NOWHERE, ...special },
        args,
      ).ended;
      assert.deepEqual([code, out], [2, '']);
      assert.match(errors, says);
    });
});
