import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { RefundAnswer } from '../../contract/index.ts';
import { PROVIDER_NAMES } from '../../mock-server/providers/index.ts';
import type { ProviderName } from '../../server/providers/index.ts';
import { freshDatabase } from '../runner/fresh-database.ts';
import {
  type Running,
  adminOf,
  killAll,
  startServer,
  startSimulatorProcess,
} from './server-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ORDER = { amount: 4900, currency: 'SEK', reason: 'Charged twice' };

interface Run {
  readonly code: number | null;
  /** Without vendor, and without the summary. */
  readonly lines: readonly string[];
  readonly summary: string;
  readonly out: string;
  readonly errors: string;
}

/** The real command, with no settings but these. */
function reconcile(env: Record<string, string>, ...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, NODE_ENV: '', LOG_LEVEL: 'warn', ...env } };
    const child = execFile(
      process.execPath,
      ['server/reconcile.ts', ...args],
      options,
      (_error, out, errors) => {
        const lines = out.trimEnd().split('\n');
        const summary = lines.pop() ?? '';
        const short = lines.map((line) => line.split('\t').slice(1).join(' '));
        resolve({ code: child.exitCode, lines: short, summary, out, errors });
      },
    );
  });
}

describe('npm run reconcile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-'));
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let simulators: Record<ProviderName, Running>;
  let env: Record<string, string>;

  before(async () => {
    database = await freshDatabase();
    const started = await Promise.all(
      PROVIDER_NAMES.map(
        async (name) => [name, await startSimulatorProcess(name, folder)] as const,
      ),
    );
    simulators = Object.fromEntries(started) as Record<ProviderName, Running>;
    env = {
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      STRIPE_API_BASE: simulators.stripe.url,
      KLARNA_API_BASE: simulators.klarna.url,
      VIPPS_API_BASE: simulators.vipps.url,
      SWISH_API_BASE: `${simulators.swish.url}/swish-cpcapi`,
    };
  });
  after(async () => {
    killAll();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  /** Refunds in Stripe's dashboard. */
  async function inStripe(payment_intent: string, amount: number): Promise<string> {
    const answer = await fetch(`${simulators.stripe.url}/v1/refunds`, {
      method: 'POST',
      headers: { Authorization: 'Bearer sk_test_dashboard' },
      body: new URLSearchParams({ payment_intent, amount: String(amount) }),
    });
    assert.equal(answer.status, 200);
    return ((await answer.json()) as { id: string }).id;
  }

  async function everything(): Promise<unknown> {
    const sql = new Client(database.url);
    await sql.connect();
    const tables = ['bills', 'refunds', 'refund_events', 'callback_deliveries'];
    const rows: unknown[] = [];
    for (const table of tables)
      rows.push((await sql.query(`select * from ${table} order by 1, 2, 3`)).rows);
    await sql.end();
    return rows;
  }

  it('refuses a database that no server has prepared, and one that is not there', async () => {
    const raw = await reconcile(env);
    assert.deepEqual([raw.code, raw.out], [2, '']);
    assert.match(raw.errors, /start the server once/);
    const gone = await reconcile({ ...env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    assert.equal(gone.code, 2);
    assert.match(gone.errors, /cannot be asked/);
  });

  it('tells of refunds that upstream told of and the provider does not have, also with --record', async () => {
    await (await startServer(env)).stop();
    for (const args of [[], ['--record']]) {
      const { code, lines, summary } = await reconcile(env, ...args);
      const told = lines.filter((line) => line.includes('not-at-the-provider'));
      assert.deepEqual(told.map((line) => line.replace(/\S{36}/, '…')).toSorted(), [
        'bill_anna_2 stripe not-at-the-provider … 30.00 SEK succeeded',
        'bill_anna_3 stripe not-at-the-provider … 49.00 SEK succeeded',
        'bill_anna_3 stripe not-at-the-provider … 50.00 SEK succeeded',
        'bill_mikko_8 stripe not-at-the-provider … 99.00 SEK succeeded',
      ]);
      assert.match(summary, /4 differences on 3 bills/);
      assert.equal(code, 1);
    }
  });

  it('is content when they are there, and still says which payments are not', async () => {
    await inStripe('pi_sim_9900sek_anna2', 3000);
    await inStripe('pi_sim_9900sek_anna3', 4900);
    await inStripe('pi_sim_9900sek_anna3', 5000);
    await inStripe('pi_sim_9900sek_mikko8', 9900);
    const { code, lines, summary, errors } = await reconcile(env);
    assert.deepEqual(lines, [
      'bill_anna_8 stripe no-payment - not-captured',
      'bill_mikko_5 stripe no-payment - payment-not-found',
    ]);
    assert.match(summary, /^37 bills compared: 0 differences on 0 bills;.* 3 paid by hand, 0 of/);
    assert.deepEqual([code, errors], [0, '']);
  });

  it('finds what happened without us, changes nothing, and with --record writes it down', async () => {
    const server = await startServer(env);
    const admin = await adminOf(server);
    const order = async (bill: string) => {
      const answer = await admin.order(bill, ORDER, `key-${bill}`);
      return ((await answer.json()) as RefundAnswer).refund.id;
    };
    await order('bill_anna_1');
    const failed = await order('bill_kerstin_7');
    const paid = await order('bill_kerstin_2');
    // Before Swish can call back.
    await server.kill();

    const names = await atStripe('pi_sim_9900sek_kerstin7');
    await fetch(`${simulators.stripe.url}/_simulator/refunds/${names[0]}`, {
      method: 'POST',
      body: JSON.stringify({ status: 'failed' }),
    });
    const dashboard = await inStripe('pi_sim_9900sek_bjorn1', 1000);
    const portal = await fetch(`${simulators.vipps.url}/_simulator/refunds`, {
      method: 'POST',
      body: JSON.stringify({ reference: 'sim-9900nok-ingrid6', amount: 2500 }),
    });
    assert.equal(portal.status, 204);
    await swishPaid(paid);

    const before = await everything();
    const seen = await reconcile(env);
    assert.equal(seen.code, 1);
    assert.deepEqual(
      seen.lines
        .filter((line) => !line.includes('no-payment'))
        .map((line) => line.replace(/\S+ (?=25\.00)/, '… ')),
      [
        `bill_bjorn_1 stripe not-in-our-book ${dashboard} 10.00 SEK succeeded`,
        'bill_ingrid_6 vipps not-in-our-book … 25.00 NOK succeeded',
        `bill_kerstin_2 swish status ${paid} ours pending, theirs succeeded`,
        `bill_kerstin_7 stripe status ${failed} ours succeeded, theirs failed`,
      ],
    );
    assert.match(seen.summary, /4 differences on 4 bills/);
    assert.doesNotMatch(seen.out, /Anna|Åkerström|@|Charged/);
    assert.deepEqual(await everything(), before);

    const recorded = await reconcile(env, '--record');
    assert.deepEqual([recorded.code, recorded.errors], [0, '']);
    assert.notDeepEqual(await everything(), before);
    assert.equal((await reconcile(env)).code, 0);
  });

  it('exits 1 when a provider does not answer, for then nobody knows', async () => {
    const { code, lines, summary } = await reconcile({
      ...env,
      KLARNA_API_BASE: 'http://127.0.0.1:1',
    });
    assert.ok(lines.includes('bill_ingrid_5 klarna unavailable - no-answer'));
    assert.match(summary, /0 differences on 0 bills; unavailable 1,/);
    assert.equal(code, 1);
  });

  it('compares one vendor’s bills, and says when there are none', async () => {
    assert.match((await reconcile(env, '--vendor', 'acme')).summary, /^37 bills compared/);
    const { code, errors, out } = await reconcile(env, '--vendor', 'acmee');
    assert.deepEqual([code, errors, out], [2, '--vendor acmee: has no bills\n', '']);
  });

  it('says which simulators it would need, and stops when there is nobody to ask', async () => {
    const { DATABASE_URL, STRIPE_API_BASE } = env as Record<string, string>;
    const one = await reconcile({ DATABASE_URL: DATABASE_URL!, STRIPE_API_BASE: STRIPE_API_BASE! });
    assert.match(
      one.errors,
      /^Not asked: klarna, vipps, swish\..* set KLARNA_API_BASE, VIPPS_.*\n$/,
    );
    assert.match(one.summary, /10 of providers that are not connected$/);
    const none = await reconcile({ DATABASE_URL: DATABASE_URL! });
    assert.equal(none.code, 2);
    assert.match(none.errors, /No provider is connected\n$/);
  });

  // prettier-ignore
  const wrong: [what: string, args: string[], special: Record<string, string>, says: RegExp][] = [
    ['an option it does not know', ['--recrod'],        {},                              /recrod.*\nusage: npm run reconcile/],
    ['a vendor without a name',    ['--vendor', ''],    {},                              /^usage: /],
    ['a word too many',            ['acme'],            {},                              /acme.*\nusage: /],
    ['a wrong setting',            [],                  { DATABASE_URL: 'mysql://' },    /^DATABASE_URL: must be/],
    ['half a provider',            [],                  { KLARNA_USERNAME: 'k' },        /^KLARNA_PASSWORD: required/],
    ['a folder without a ledger',  [],                  { DATABASE_URL: '', DATA_DIR: '/nowhere/at/all' }, /^DATA_DIR: there is no/],
  ];
  for (const [what, args, special, says] of wrong)
    it(`exits 2 on ${what}`, async () => {
      const { code, out, errors } = await reconcile({ ...env, ...special }, ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(errors, says);
    });

  async function atStripe(payment_intent: string): Promise<string[]> {
    const answer = await fetch(
      `${simulators.stripe.url}/v1/refunds?${new URLSearchParams({ payment_intent })}`,
      { headers: { Authorization: 'Bearer sk_test_dashboard' } },
    );
    return ((await answer.json()) as { data: { id: string }[] }).data.map(({ id }) => id);
  }

  async function swishPaid(refundId: string): Promise<void> {
    const number = refundId.replaceAll('-', '').toUpperCase();
    const url = `${simulators.swish.url}/swish-cpcapi/api/v1/refunds/${number}`;
    for (let status = ''; status !== 'PAID';)
      ({ status } = (await (await fetch(url)).json()) as { status: string });
  }
});

describe('npm run reconcile, on the own PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-own-'));
  let stripe: Running;
  before(async () => {
    // Open to the user that the engine runs as when we are root.
    chmodSync(folder, 0o755);
    stripe = await startSimulatorProcess('stripe', folder);
  });
  after(() => {
    killAll();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts the engine, reads, and leaves it to the next server', async () => {
    const env = { DATABASE_URL: '', DATA_DIR: folder, STRIPE_API_BASE: stripe.url };
    await (await startServer(env)).stop();
    const { code, summary } = await reconcile(env);
    assert.match(summary, /4 differences on 3 bills/);
    assert.equal(code, 1);
    assert.equal(await (await startServer(env)).stop(), 0);
  });
});
