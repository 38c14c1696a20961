import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { fileLedger } from '../../../mock-server/providers/file-ledger.ts';
import type { SwishEntry } from '../../../mock-server/providers/swish/entries.ts';
import { PACE_MS } from '../bench.ts';
import { ORDER, type SwishMerchant, codeOf, newId, swishMerchant } from './merchant.ts';

describe('the Swish simulator', () => {
  let swish: SwishMerchant;
  beforeEach(() => {
    swish = swishMerchant();
  });

  it('accepts a refund with nothing but its place, and gives it back as Swish writes it', async () => {
    const id = newId();
    const accepted = await swish.put({}, id);
    assert.deepEqual([accepted.status, await accepted.text()], [201, '']);
    assert.match(
      accepted.headers.get('Location') ?? '',
      new RegExp(`^http://.+/swish-cpcapi/api/v1/refunds/${id}$`),
    );
    const { callbackIdentifier: _, ...kept } = ORDER;
    assert.deepEqual(await swish.look(id), {
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
    await swish.put({}, id);
    swish.later(PACE_MS - 1);
    assert.equal(await swish.statusOf(id), 'CREATED');
    swish.later(1);
    assert.equal(await swish.statusOf(id), 'DEBITED');
    assert.equal((await swish.look(id)).paymentReference, null);
    swish.later(PACE_MS);
    const { status, datePaid, paymentReference } = await swish.look(id);
    assert.deepEqual([status, datePaid], ['PAID', '2026-11-25T12:00:02.000Z']);
    assert.match(paymentReference, /^[\dA-F]{32}$/);
    assert.equal((await swish.look(id)).paymentReference, paymentReference);
  });

  it('forgets nothing when it is started anew in the middle of a refund', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'swish-'));
    const path = join(folder, 'swish.ndjson');
    const id = newId();
    try {
      const file = fileLedger<SwishEntry>(path);
      swish.start(PACE_MS, file);
      await swish.put({}, id);
      file.close();

      const again = fileLedger<SwishEntry>(path);
      swish.start(PACE_MS, again);
      assert.equal(await codeOf(await swish.put({}, id)), '422 RP09');
      swish.later(2 * PACE_MS);
      assert.equal(await swish.statusOf(id), 'PAID');
      again.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('makes a refund once, however often it is sent', async () => {
    const id = newId();
    await swish.put({}, id);
    assert.equal(await codeOf(await swish.put({}, id)), '422 RP09');
    assert.equal(await codeOf(await swish.put({ amount: '1.00' }, id)), '422 RP09');
    assert.equal(await codeOf(await swish.refund('sim-9900sek-anna', '50.00')), '201');
  });

  it('refunds in parts up to the whole, and says with RF08 what is left', async () => {
    assert.equal((await swish.put()).status, 201);
    assert.equal(await codeOf(await swish.put({ amount: '50.01' })), '422 RF08 (50.00)');
    assert.equal((await swish.put({ amount: '50.00' })).status, 201);
    assert.equal(await codeOf(await swish.put({ amount: '0.01' })), '422 RF08 (0.00)');
    swish.later(2 * PACE_MS);
    assert.equal(await codeOf(await swish.put({ amount: '0.01' })), '422 RF08 (0.00)');
    assert.equal((await swish.refund('sim-9900sek-bo', '90')).status, 201);
    assert.equal((await swish.refund('sim-9900sek-bo', '8.5')).status, 201);
    assert.equal(await codeOf(await swish.refund('sim-9900sek-bo', '1')), '422 RF08 (0.50)');
  });

  it('does not say that somebody refunded in the portal, but has less left', async () => {
    const paymentReference = ORDER.originalPaymentReference;
    assert.equal((await swish.order('refunds', { paymentReference, amount: 9000 })).status, 204);
    assert.equal(await codeOf(await swish.put()), '422 RF08 (9.00)');
    assert.equal((await swish.order('refunds', { paymentReference, amount: 901 })).status, 409);
    const stranger = { paymentReference: 'sim-1nok-x', amount: 1 };
    assert.equal((await swish.order('refunds', stranger)).status, 404);
    assert.equal(swish.delivered.length, 0);
  });
});
