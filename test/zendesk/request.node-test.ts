import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agentToken } from '../../integrations/zendesk/app/token.ts';
import { zendeskTransport } from '../../integrations/zendesk/app/transport.ts';
import type { ZafClient, ZafRequest } from '../../integrations/zendesk/app/zaf.ts';

/** A client of Zendesk's that only answers requests. */
function client(answer: (asked: ZafRequest) => Promise<unknown>) {
  const asked: ZafRequest[] = [];
  const request = (options: ZafRequest): Promise<unknown> => {
    asked.push(options);
    return answer(options);
  };
  return { asked, client: { request } as unknown as ZafClient };
}

const { signal } = new AbortController();
const URL_OF_ORDER = 'https://refunds.example.com/api/v1/bills/b/refunds';
const ORDER = {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k' },
  body: '{"amount":1}',
  signal,
};
const problem = '{"type":"urn:sesamy:refund-problem:not-found"}';

describe('a call by way of Zendesk', () => {
  it('is passed on as it is, once, without a setting, and longer than the server takes', async () => {
    const zendesk = client(async () => ({ status: 201, responseText: '{}' }));
    await zendeskTransport(zendesk.client)(URL_OF_ORDER, ORDER);
    assert.deepEqual(zendesk.asked, [
      {
        url: URL_OF_ORDER,
        type: 'POST',
        headers: ORDER.headers,
        contentType: 'application/json',
        data: ORDER.body,
        secure: false,
        cors: false,
        autoRetry: false,
        httpCompleteResponse: true,
        timeout: 30_000,
      },
    ]);
  });

  for (const [what, answer, status, body] of [
    ['done', async () => ({ status: 202, responseText: '{"a":1}' }), 202, '{"a":1}'],
    ['read already', async () => ({ status: 200, responseJSON: { a: 1 } }), 200, '{"a":1}'],
    ['empty', async () => ({ status: 204, responseText: '' }), 204, ''],
    ['refused', () => Promise.reject({ status: 404, responseText: problem }), 404, problem],
    ['a gateway’s', () => Promise.reject({ status: 504, responseText: '<p>' }), 504, '<p>'],
    ['taken for broken', () => Promise.reject({ status: 200, responseText: '{' }), 200, '{'],
  ] as const)
    it(`is answered as by fetch (${what})`, async () => {
      const response = await zendeskTransport(client(answer).client)(URL_OF_ORDER, ORDER);
      assert.deepEqual([response.status, await response.text()], [status, body]);
    });

  for (const [what, answer] of [
    ['no answer', () => Promise.reject({ status: 0, statusText: 'timeout' })],
    ['a message lost on its way', () => Promise.reject(new Error('Invocation request timeout'))],
    ['nothing at all', () => Promise.reject()],
    ['an answer of another kind', async () => 'OK'],
  ] as const)
    it(`is silence where there was ${what}`, async () => {
      const sent = zendeskTransport(client(answer).client)(URL_OF_ORDER, ORDER);
      await assert.rejects(sent);
    });
});

describe('the agent’s token', () => {
  const asks = { agent: { id: 1, email: 'a@helpdesk.example' }, ticketId: 7 };

  it('is asked for with the secret that only Zendesk’s proxy knows, and kept', async () => {
    let made = 0;
    const zendesk = client(async () => ({ status: 200, responseText: `{"token":"t${++made}"}` }));
    const getToken = agentToken(zendesk.client, 'https://portal.example.com/token', asks);
    assert.equal(await getToken({ reason: 'initial', signal }), 't1');
    assert.equal(await getToken({ reason: 'initial', signal }), 't1');
    assert.equal(await getToken({ reason: 'expired', signal }), 't2');
    assert.equal(await getToken({ reason: 'initial', signal }), 't2');
    const [first] = zendesk.asked;
    assert.equal(first?.headers['Authorization'], 'Bearer {{setting.token_secret}}');
    assert.deepEqual([first?.secure, first?.autoRetry, first?.type], [true, false, 'POST']);
    assert.deepEqual(JSON.parse(first?.data ?? ''), asks);
  });

  for (const [what, answer] of [
    ['a no', () => Promise.reject({ status: 403, responseText: '{"token":"t"}' })],
    ['no token', async () => ({ status: 200, responseText: '{}' })],
    ['a page', async () => ({ status: 200, responseText: '<p>' })],
    ['nothing', () => Promise.reject({ status: 0 })],
  ] as const)
    it(`is refused where the endpoint answers ${what}`, async () => {
      const getToken = agentToken(client(answer).client, 'https://portal.example.com/token', asks);
      await assert.rejects(getToken({ reason: 'initial', signal }));
    });
});
