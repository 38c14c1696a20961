import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import { signedRequest } from '../../../mock-server/providers/vipps/signature.ts';
import { CHARGE, PAYMENT, type VippsMerchant, back, value, vippsMerchant } from './merchant.ts';

describe('the Vipps simulator', () => {
  let vipps: VippsMerchant;
  beforeEach(async () => {
    vipps = await vippsMerchant();
  });

  const url = 'https://shop.example:8443/hooks/vipps?site=1';
  const secret = 'A0+secret/as==text';
  /** From here on steps are short, and are told. */
  const register = () => {
    vipps.start(10);
    return vipps.order('webhook', { url, secret }, 'PUT');
  };

  /** Checks a callback as Vipps tells merchants to, with another library than it was signed with. */
  async function isSigned(request: Request): Promise<boolean> {
    const text = await request.clone().text();
    const hash = createHash('sha256').update(text).digest('base64');
    const date = request.headers.get('x-ms-date');
    const signed = `POST\n/hooks/vipps?site=1\n${date};shop.example:8443;${hash}`;
    const signature = createHmac('sha256', secret).update(signed).digest('base64');
    assert.equal(request.headers.get('x-ms-content-sha256'), hash);
    return (
      request.headers.get('Authorization') ===
      `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`
    );
  }

  it('tells a webhook of a payment’s refund, signed, with its key', async () => {
    await register();
    await vipps.refund(PAYMENT, value(100), 'k');
    const [event] = await vipps.news(1);
    assert.deepEqual(event, { msn: '654321', ...(await vipps.events())[0] });
    assert.deepEqual([event.name, event.idempotencyKey], ['REFUNDED', 'k']);
    assert.equal(vipps.delivered[0]!.url, url);
    assert.ok(await isSigned(vipps.delivered[0]!));
  });

  it('tells a webhook of a charge’s refund once it is enacted or has failed, without a key', async () => {
    await register();
    await vipps.refund(CHARGE, back(100), 'k');
    const [event] = await vipps.news(1);
    assert.deepEqual(event, {
      msn: '654321',
      agreementId: 'agr_x',
      chargeId: 'sim-9900nok-bo',
      chargeExternalId: 'sim-9900nok-bo',
      chargeType: 'RECURRING',
      eventType: 'recurring.charge-refunded.v1',
      currency: 'NOK',
      occurred: '2026-11-25T12:00:00.010Z',
      amount: 9900,
      amountCaptured: 9900,
      amountCanceled: 0,
      amountRefunded: 100,
    });
    await vipps.refund(CHARGE.replace('sim-', 'sim-failing-'), back(100), 'k2');
    const [, failure] = await vipps.news(2);
    assert.deepEqual([failure.amountRefunded, failure.failureReason], [0, 'non_technical_error']);
  });

  it('tells a webhook of a refund that nobody was answered about, once and not again on a repeat', async () => {
    await register();
    for (const fault of ['reset-after', 'error-after']) {
      await vipps.order('faults', { fault });
      await vipps.refund(PAYMENT, value(100), fault);
      await vipps.refund(PAYMENT, value(100), fault);
    }
    // Both are signed at once, and whichever is ready first is sent first.
    assert.deepEqual((await vipps.news(2)).map(({ idempotencyKey }) => idempotencyKey).toSorted(), [
      'error-after',
      'reset-after',
    ]);
  });

  it('tells a webhook of a refund made by hand in the portal, which has no key', async () => {
    await register();
    const reference = 'sim-9900nok-anna1';
    const [agreementId, chargeId] = ['agr_x', 'sim-9900nok-bo'];
    assert.equal((await vipps.order('refunds', { reference, amount: 100 })).status, 204);
    assert.equal(
      (await vipps.order('refunds', { agreementId, chargeId, amount: 100 })).status,
      204,
    );
    assert.equal((await vipps.order('refunds', { reference, amount: 9801 })).status, 409);
    assert.equal((await vipps.order('refunds', { reference: 'other-123', amount: 1 })).status, 404);
    vipps.later(10);
    for (const path of [PAYMENT, CHARGE]) {
      const [{ idempotencyKey }] = await vipps.made(path);
      assert.equal(idempotencyKey, null);
    }
    const told = await vipps.news(2);
    assert.deepEqual(
      told.map(({ msn }) => msn),
      ['654321', '654321'],
    );
  });

  it('tells a webhook again until it has heard, and wrongly signed by an impostor', async () => {
    await register();
    vipps.answerWith(() => (vipps.delivered.length < 3 ? 500 : 204));
    await vipps.refund(PAYMENT, value(100), 'k');
    await vipps.news(3);

    vipps.delivered.length = 0;
    vipps.answerWith(() => 200);
    await vipps.order('callbacks', { how: 'forged' });
    await vipps.refund(PAYMENT, value(100), 'k2');
    await vipps.news(1);
    assert.equal(await isSigned(vipps.delivered[0]!), false);
  });

  it('tells nobody but the webhook, and nothing of a refund that was refused', async () => {
    vipps.start(10);
    await vipps.refund(PAYMENT, value(100), 'k');
    await vipps.news(0);
    await register();
    await vipps.refund(PAYMENT, value(123), 'k2');
    await vipps.refund(CHARGE, back(124), 'k3');
    await vipps.news(0);
  });

  it('signs as the sample in Vipps’ documentation is signed', async () => {
    const url = 'https://webhook.site/e2cee29b-012e-4f1d-8ef4-e95fd74a7a63';
    const secret =
      'A0+AeKBRG2KRGvnNwJpQlb6IJFk48CKXCIcrLoHncVJKDILsQSxS6NWCccwWm6r6FhGKhiHTBsG2wo/xU6FY/A==';
    const body = '{"some-unique-content":"ee6e441b-cc4a-46f8-895d-a5af79bcc233/hello-world"}';
    const at = new Date('Thu, 30 Mar 2023 08:38:32 GMT');
    const { headers } = await signedRequest({ url, secret }, body, at);
    assert.equal(headers.get('x-ms-date'), 'Thu, 30 Mar 2023 08:38:32 GMT');
    assert.equal(
      headers.get('x-ms-content-sha256'),
      'lNlsp1XA03N34HrQsVzPgJKtC+r7l/RBF4V3JQUWMj4=',
    );
    assert.equal(
      headers.get('Authorization'),
      'HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=agAiSyogQbDHpeucoNwYz+yAr5nJ+v+zasdkSbqzv+U=',
    );
  });
});
