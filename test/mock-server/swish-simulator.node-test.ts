import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileLedger } from '../../mock-server/providers/file-ledger.ts';
import { memoryLedger } from '../../mock-server/providers/ledger.ts';
import type { SwishEntry } from '../../mock-server/providers/swish/entries.ts';
import { swishSimulator } from '../../mock-server/providers/swish/simulator.ts';

const PACE_MS = 1000;
const IDENTIFIER = '11A86BE70EA346E4B1C39C874173F478';
const ORDER = {
  originalPaymentReference: 'sim-9900sek-anna',
  payerPaymentReference: '7f3c2d9a',
  callbackUrl: 'https://refunds.example.com/callbacks/swish',
  callbackIdentifier: IDENTIFIER,
  payerAlias: '1231181189',
  amount: '49.00',
  currency: 'SEK',
  message: 'Återbetalning, tack!',
};
type Change = Partial<Record<keyof typeof ORDER | 'note', unknown>>;

describe('the Swish simulator', () => {
  let time: number;
  let ledger: ReturnType<typeof memoryLedger<SwishEntry>>;
  let delivered: Request[];
  let heard: () => number;
  let simulator: ReturnType<typeof swishSimulator>;

  function start(paceMs = PACE_MS): void {
    const mailbox = delivered;
    simulator = swishSimulator({
      ledger,
      now: () => new Date(time),
      paceMs,
      deliver: async (request) => {
        mailbox.push(request);
        return new Response(null, { status: heard() });
      },
    });
  }
  beforeEach(() => {
    time = Date.parse('2026-11-25T12:00:00Z');
    ledger = memoryLedger();
    delivered = [];
    heard = () => 200;
    start();
  });

  const send = (body: unknown, id: string, headers: Record<string, string> = {}) =>
    simulator.request(`/swish-cpcapi/api/v2/refunds/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const put = (change: Change = {}, id = newId()) => send({ ...ORDER, ...change }, id);
  const of = (originalPaymentReference: string, amount = '49.00') =>
    put({ originalPaymentReference, amount });
  const get = (id: string) => simulator.request(`/swish-cpcapi/api/v1/refunds/${id}`);
  const look = async (id: string) => (await get(id)).json();
  const statusOf = async (id: string): Promise<string> => (await look(id)).status;
  const order = (path: string, body: object) =>
    simulator.request(`/_simulator/${path}`, { method: 'POST', body: JSON.stringify(body) });

  it('accepts a refund with nothing but its place, and gives it back as Swish writes it', async () => {
    const id = newId();
    const accepted = await put({}, id);
    assert.deepEqual([accepted.status, await accepted.text()], [201, '']);
    assert.match(
      accepted.headers.get('Location') ?? '',
      new RegExp(`^http://.+/swish-cpcapi/api/v1/refunds/${id}$`),
    );
    const { callbackIdentifier: _, ...kept } = ORDER;
    assert.deepEqual(await look(id), {
      ...kept,
      id,
      amount: 49,
      payeeAlias: '46712347689',
      status: 'CREATED',
      dateCreated: '2026-11-25T12:00:00.000Z',
      datePaid: null,
      paymentReference: null,
      errorCode: null,
      errorMessage: null,
      additionalInformation: null,
    });
  });

  it('debits the merchant after a while, and has paid after as long again', async () => {
    const id = newId();
    await put({}, id);
    time += PACE_MS - 1;
    assert.equal(await statusOf(id), 'CREATED');
    time += 1;
    assert.equal(await statusOf(id), 'DEBITED');
    assert.equal((await look(id)).paymentReference, null);
    time += PACE_MS;
    const { status, datePaid, paymentReference } = await look(id);
    assert.deepEqual([status, datePaid], ['PAID', '2026-11-25T12:00:02.000Z']);
    assert.match(paymentReference, /^[\dA-F]{32}$/);
    assert.equal((await look(id)).paymentReference, paymentReference);
  });

  it('forgets nothing when it is started anew in the middle of a refund', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'swish-'));
    const path = join(folder, 'swish.ndjson');
    const id = newId();
    try {
      const file = fileLedger<SwishEntry>(path);
      ledger = file;
      start();
      await put({}, id);
      file.close();

      const again = fileLedger<SwishEntry>(path);
      ledger = again;
      start();
      assert.equal(await codeOf(await put({}, id)), '422 RP09');
      time += 2 * PACE_MS;
      assert.equal(await statusOf(id), 'PAID');
      again.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  // prettier-ignore
  const complaints: readonly [what: string, change: Change, answer: string][] = [
    ['no original payment',            { originalPaymentReference: undefined },  '422 FF08'],
    ['a payment nobody knows',         { originalPaymentReference: 'B'.repeat(32) }, '422 RF02'],
    ['a payment in another currency',  { originalPaymentReference: 'sim-9900nok-x' }, '422 RF02'],
    ['a reference of 36 characters',   { payerPaymentReference: 'a'.repeat(36) },'422 FF08'],
    ['a reference with a space',       { payerPaymentReference: 'a b' },         '422 FF08'],
    ['no callback address',            { callbackUrl: undefined },               '422 RP03'],
    ['an address that is none',        { callbackUrl: 'refunds' },               '422 RP03'],
    ['an address over plain http',     { callbackUrl: 'http://example.com/x' },  '422 RP03'],
    ['one that only looks local',      { callbackUrl: 'http://127.0.0.1.nip.io' }, '422 RP03'],
    ['http on the loopback',           { callbackUrl: 'http://127.0.0.1:8080/' },'201'],
    ['http at a pretended host',       { callbackUrl: 'http://refunds.simulated/' }, '201'],
    ['no merchant',                    { payerAlias: undefined },                '422 RP01'],
    ['a merchant with a plus',         { payerAlias: '+46712345678' },           '422 BE18'],
    ['a merchant of another certificate', { payerAlias: '1239999999' },          '403 RP01'],
    ['the other merchant we are',      { payerAlias: '1234679304' },             '201'],
    ['a revoked certificate',          { payerAlias: '1230000000' },             '401'],
    ['no amount',                      { amount: undefined },                    '422 PA02'],
    ['an amount as a number',          { amount: 49 },                           '422 PA02'],
    ['an amount with a comma',         { amount: '49,00' },                      '422 PA02'],
    ['an amount with three decimals',  { amount: '49.001' },                     '422 PA02'],
    ['an amount of thirteen digits',   { amount: '1000000000000.00' },           '422 AM02'],
    ['nothing',                        { amount: '0.00' },                       '422 AM06'],
    ['one öre',                        { amount: '0.01' },                       '201'],
    ['whole kronor',                   { amount: '49' },                         '201'],
    ['other money',                    { currency: 'NOK' },                      '422 AM03'],
    ['no currency',                    { currency: undefined },                  '422 AM03'],
    ['a message of 50 characters',     { message: 'å'.repeat(50) },              '201'],
    ['a message of 51 characters',     { message: 'a'.repeat(51) },              '422 RP02'],
    ['a message with a dash',          { message: 'Tidning - tack' },            '422 RP02'],
    ['an identifier too short',        { callbackIdentifier: 'abc' },            '400'],
    ['no identifier, message or own reference', { callbackIdentifier: undefined, message: undefined, payerPaymentReference: undefined }, '201'],
    ['a field that Swish does not have', { note: 'Private' },                    '400'],
    ['two things wrong',               { amount: undefined, currency: 'NOK' },   '422 PA02 AM03'],
  ];
  for (const [what, change, answer] of complaints)
    it(`answers ${answer} to ${what}`, async () => {
      const id = newId();
      assert.equal(await codeOf(await put(change, id)), answer);
      assert.equal((await get(id)).status, answer === '201' ? 200 : 404);
    });

  it('wants JSON, and a UUID in upper case without dashes', async () => {
    assert.equal((await send(ORDER, newId(), { 'Content-Type': 'text/plain' })).status, 415);
    assert.equal((await send('{', newId())).status, 400);
    assert.equal((await send('[]', newId())).status, 400);
    for (const id of [newId().toLowerCase(), crypto.randomUUID().toUpperCase(), 'A'.repeat(31)]) {
      assert.equal((await put({}, id)).status, 400, id);
      assert.equal((await get(id)).status, 400, id);
    }
  });

  it('has the look-up at v1 and the order at v2, and not the other way round', async () => {
    const id = newId();
    await put({}, id);
    assert.equal((await simulator.request(`/swish-cpcapi/api/v2/refunds/${id}`)).status, 404);
    const old = `/swish-cpcapi/api/v1/refunds/${newId()}`;
    assert.equal((await simulator.request(old, { method: 'PUT' })).status, 404);
  });

  it('says of a refund that was never made that there is none', async () => {
    assert.equal(await codeOf(await get(newId())), '404 RP04');
  });

  it('makes a refund once, however often it is sent', async () => {
    const id = newId();
    await put({}, id);
    assert.equal(await codeOf(await put({}, id)), '422 RP09');
    assert.equal(await codeOf(await put({ amount: '1.00' }, id)), '422 RP09');
    assert.equal(await codeOf(await of('sim-9900sek-anna', '50.00')), '201');
  });

  it('refunds in parts up to the whole, and says with RF08 what is left', async () => {
    assert.equal((await put()).status, 201);
    assert.equal(await codeOf(await put({ amount: '50.01' })), '422 RF08 (50.00)');
    assert.equal((await put({ amount: '50.00' })).status, 201);
    assert.equal(await codeOf(await put({ amount: '0.01' })), '422 RF08 (0.00)');
    time += 2 * PACE_MS;
    assert.equal(await codeOf(await put({ amount: '0.01' })), '422 RF08 (0.00)');
    assert.equal((await of('sim-9900sek-bo', '90')).status, 201);
    assert.equal((await of('sim-9900sek-bo', '8.5')).status, 201);
    assert.equal(await codeOf(await of('sim-9900sek-bo', '1')), '422 RF08 (0.50)');
  });

  // prettier-ignore
  const habits: readonly [habit: string, answer: string, end: string | null, left: string][] = [
    ['expired',     '422 RF02', null,         ''],
    ['poor',        '422 AM04', null,         '99.00'],
    ['moved',       '422 RF06', null,         ''],
    ['banktimeout', '201',      'ERROR DS24', '50.00'],
    ['declined',    '201',      'ERROR RF07', '99.00'],
  ];
  for (const [habit, answer, end, left] of habits)
    it(`refunds a payment that is ${habit} with ${[answer, end].filter(Boolean).join(', then ')}`, async () => {
      const id = newId();
      const payment = { originalPaymentReference: `sim-${habit}-9900sek-x` };
      assert.equal(await codeOf(await put(payment, id)), answer);
      if (end) {
        // Until it has failed, its money is spoken for.
        const all = { ...payment, amount: '99.00' };
        assert.equal(await codeOf(await put(all)), '422 RF08 (50.00)');
        time += PACE_MS;
        const { status, errorCode, errorMessage, datePaid } = await look(id);
        assert.equal(`${status} ${errorCode}`, end);
        assert.ok(errorMessage.length > 0 && datePaid === null);
      }
      const tooMuch = await codeOf(await put({ ...payment, amount: '500.00' }));
      assert.equal(tooMuch, left ? `422 RF08 (${left})` : answer);
    });

  it('takes a message that is an error for a wish', async () => {
    for (const code of ['RF02', 'AM04', 'RF09', 'RP09', 'RF07']) {
      const id = newId();
      assert.equal(await codeOf(await put({ message: code }, id)), `422 ${code}`);
      assert.equal((await get(id)).status, 404);
    }
    assert.equal(await codeOf(await put({ message: 'RF08' })), '422 RF08 (99.00)');

    const id = newId();
    assert.equal((await put({ message: 'FF10' }, id)).status, 201);
    time += PACE_MS;
    assert.equal((await look(id)).errorCode, 'FF10');
  });

  it('does not say that somebody refunded in the portal, but has less left', async () => {
    const paymentReference = ORDER.originalPaymentReference;
    assert.equal((await order('refunds', { paymentReference, amount: 9000 })).status, 204);
    assert.equal(await codeOf(await put()), '422 RF08 (9.00)');
    assert.equal((await order('refunds', { paymentReference, amount: 901 })).status, 409);
    const stranger = { paymentReference: 'sim-1nok-x', amount: 1 };
    assert.equal((await order('refunds', stranger)).status, 404);
    assert.equal(delivered.length, 0);
  });

  // prettier-ignore
  const faults: readonly [fault: string, answer: number | 'a broken connection', made: boolean][] = [
    ['error-before', 500,                   false],
    ['error-after',  500,                   true],
    ['reset-before', 'a broken connection', false],
    ['reset-after',  'a broken connection', true],
    ['slow-before',  201,                   true],
    ['slow-after',   201,                   true],
  ];
  for (const [fault, answer, made] of faults)
    it(`can answer with ${answer} (${fault}), and has ${made ? '' : 'not '}made the refund`, async () => {
      const id = newId();
      await order('faults', { fault, ms: 20 });
      const { type, status } = await put({}, id);
      assert.equal(type === 'error' ? 'a broken connection' : status, answer);
      assert.equal((await get(id)).status, made ? 200 : 404);
      assert.equal((await put({}, id)).status, made ? 422 : 201);
    });

  it('stumbles over a payment of that name: a 500, and a refund all the same', async () => {
    const id = newId();
    const payment = { originalPaymentReference: 'sim-stumbling-9900sek-x' };
    assert.equal((await put(payment, id)).status, 500);
    assert.equal(await statusOf(id), 'CREATED');
    assert.equal(await codeOf(await put(payment, id)), '422 RP09');
  });

  it('does not make twice what is sent again while the first is slow', async () => {
    const id = newId();
    await order('faults', { fault: 'slow-before', ms: 30 });
    const [slow, fast] = await Promise.all([put({}, id), wait(5).then(() => put({}, id))]);
    assert.deepEqual([await codeOf(slow), await codeOf(fast)], ['422 RP09', '201']);
    assert.equal(ledger.entries.length, 1);
  });

  const callbacks = async (count: number): Promise<Request[]> => {
    for (let tries = 0; delivered.length < count && tries < 100; tries += 1) await wait(2);
    await wait(10);
    assert.equal(delivered.length, count);
    return delivered;
  };
  const told = (requests: Request[]) =>
    Promise.all(requests.map(async (request) => (await request.clone().json()).status));

  it('calls back when it has debited and when it has paid, unsigned, with the identifier', async () => {
    start(10);
    const id = newId();
    await put({}, id);
    const [debited, paid] = await callbacks(2);
    assert.ok(debited && paid);
    assert.deepEqual(await told([debited, paid]), ['DEBITED', 'PAID']);
    for (const { url, method, headers } of [debited, paid])
      assert.deepEqual(
        [url, method, headers.get('callbackIdentifier'), headers.get('Content-Type')],
        [ORDER.callbackUrl, 'POST', IDENTIFIER, 'application/json'],
      );
    time += 20;
    assert.deepEqual(await paid.json(), await look(id));
  });

  it('calls back once about an error, and without an identifier when it got none', async () => {
    start(10);
    const originalPaymentReference = 'sim-declined-9900sek-x';
    await put({ originalPaymentReference, callbackIdentifier: undefined });
    const [failed] = await callbacks(1);
    const { status, errorCode, amount } = await failed!.clone().json();
    assert.deepEqual([status, errorCode, amount], ['ERROR', 'RF07', 49]);
    assert.equal(failed!.headers.get('callbackIdentifier'), null);
  });

  it('calls back also when the answer to the order was lost, and not about a refusal', async () => {
    start(10);
    await order('faults', { fault: 'reset-after' });
    await put();
    await put({ originalPaymentReference: 'sim-poor-9900sek-x' });
    assert.deepEqual(await told(await callbacks(2)), ['DEBITED', 'PAID']);
  });

  it('calls back again until it is heard, ten times at most', async () => {
    start(1);
    heard = () => (delivered.length < 3 ? 500 : 200);
    await of('sim-declined-9900sek-x');
    assert.deepEqual(await told(await callbacks(3)), ['ERROR', 'ERROR', 'ERROR']);

    delivered.length = 0;
    start(0.01);
    heard = () => 503;
    await of('sim-declined-9900sek-y');
    await callbacks(11);
  });

  it('sends callbacks twice, late, never or forged when asked to', async () => {
    start(10);
    for (const how of ['never', 'twice']) await order('callbacks', { how });
    await put();
    assert.deepEqual(await told(await callbacks(2)), ['PAID', 'PAID']);

    delivered.length = 0;
    await order('callbacks', { how: 'late', ms: 40 });
    await put();
    assert.deepEqual(await told(await callbacks(2)), ['PAID', 'DEBITED']);

    delivered.length = 0;
    await order('callbacks', { how: 'forged' });
    await of('sim-9900sek-bo');
    const [forged, real] = await callbacks(2);
    assert.match(forged!.headers.get('callbackIdentifier') ?? '', /^[\da-z-]{36}$/);
    assert.equal(real!.headers.get('callbackIdentifier'), IDENTIFIER);
  });
});

function newId(): string {
  return crypto.randomUUID().replaceAll('-', '').toUpperCase();
}

/** `422 RF08 (50.00)`: the status, the codes and what is said besides. */
async function codeOf(answer: Response): Promise<string> {
  const isList = /json/.test(answer.headers.get('Content-Type') ?? '');
  const errors: SwishError[] = isList ? await answer.json() : [];
  const words = errors.map(({ errorCode, errorMessage, additionalInformation: more }) => {
    assert.ok(errorMessage.length > 0);
    return more === null ? errorCode : `${errorCode} (${more})`;
  });
  return [answer.status, ...words].join(' ');
}

interface SwishError {
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly additionalInformation: string | null;
}
