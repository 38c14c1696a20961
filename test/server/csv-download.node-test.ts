import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type IncomingMessage, get } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { fillRefunds } from '../../bench/csv/fill.ts';
import { freshDatabase } from '../runner/fresh-database.ts';
import { cuttable } from './cuttable.ts';
import { type Running, adminToken, killAll, startServer } from './server-process.ts';

/** Some twenty megabytes: far more than the connection and both of its ends can hold. */
const REFUNDS = 60_000;
/** A thousand refunds are more. What else is asked meanwhile is less. */
const PAGE_BYTES = 200_000;
const QUIET_MS = 700;

describe('a file of refunds from a running server', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let way: Awaited<ReturnType<typeof cuttable>>;
  let server: Running;
  let sql: Client;
  let token: string;
  /** How many bytes the database answers for all of it. */
  let whole: number;
  before(async () => {
    database = await freshDatabase();
    way = await cuttable(database.url);
    server = await startServer({ DATABASE_URL: way.url });
    sql = new Client(database.url);
    await sql.connect();
    await fillRefunds(sql, { vendor: 'acme', refunds: REFUNDS });
    token = await adminToken(server);
  });
  after(async () => {
    killAll();
    way.close();
    await sql.end();
    await database.drop();
  });

  const headers = () => ({ Authorization: `Bearer ${token}`, Accept: 'text/csv' });
  /** How many bytes the database has answered once nothing is asked of it any more. */
  async function answered(): Promise<number> {
    for (let last = -PAGE_BYTES; ;) {
      if (way.answered() - last < PAGE_BYTES) return way.answered();
      last = way.answered();
      await sleep(QUIET_MS);
    }
  }
  async function begin(): Promise<IncomingMessage> {
    const asked = get(`${server.url}/api/v1/refunds`, { headers: headers() });
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    asked.on('error', () => {});
    return answer;
  }

  it('has every refund once, the newest first', async () => {
    const before = way.answered();
    const answer = await fetch(`${server.url}/api/v1/refunds?from=2000-01-01`, {
      headers: headers(),
    });
    const rows = parse<Record<string, string>>(await answer.text(), { columns: true });
    whole = way.answered() - before;
    const many = rows.filter((row) => row['billId']?.startsWith('many-'));
    assert.equal(many.length, REFUNDS);
    assert.equal(new Set(rows.map((row) => row['refundId'])).size, rows.length);
    const at = rows.map((row) => row['requestedAt'] ?? '');
    assert.deepEqual(at, at.toSorted().toReversed());
  });

  it('is read no further for somebody who does not read on, and no more once they have gone', async () => {
    const before = await answered();
    const answer = await begin();
    answer.pause();
    const waiting = (await answered()) - before;
    assert.ok(waiting > 0 && waiting < whole / 2, `${waiting} of ${whole} bytes were read`);
    answer.destroy();
    const gone = (await answered()) - before - waiting;
    assert.ok(gone < 3 * PAGE_BYTES, `${gone} of ${whole} bytes were read for nobody`);
  });

  it('ends as no file does when the database is lost in the middle, and the log says so', async () => {
    const answer = await begin();
    let text = '';
    answer.setEncoding('utf8').on('data', (part: string) => (text += part));
    const ended = new Promise<string>((resolve) => {
      answer.on('end', () => resolve('ended')).on('error', (error) => resolve(error.message));
    });
    await once(answer, 'data');
    answer.pause();
    way.set('cut');
    await sleep(200);
    answer.resume();
    assert.equal(await ended, 'aborted');
    assert.equal(answer.complete, false);
    assert.ok(text.startsWith('requestedAt,'));
    assert.ok(text.split('\r\n').length < REFUNDS);
    assert.ok(
      server.errors.some((line) => line.includes('"msg":"A file broke off"')),
      server.errors.join('\n'),
    );
    // Nothing but what the log itself writes.
    for (const line of server.errors) assert.doesNotThrow(() => JSON.parse(line) as unknown, line);

    const refused = await fetch(`${server.url}/api/v1/refunds`, { headers: headers() });
    assert.equal(refused.status, 503);
    assert.match(refused.headers.get('Content-Type') ?? '', /problem\+json/);
    way.set('open');
  });
});
