import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decodeJwt } from 'jose';
import type { Me } from '../../contract/index.ts';
import { type FreshDatabase, freshDatabase } from '../runner/fresh-database.ts';
import { type Running, killAll, startServer } from '../server/server-process.ts';
import { startTokenExample } from './host/token-example.ts';

describe('the token address of the Zendesk README, as it is written', () => {
  let example: Awaited<ReturnType<typeof startTokenExample>>;
  let url: string;
  let server: Running;
  let database: FreshDatabase;
  before(async () => {
    [example, database] = await Promise.all([startTokenExample('a-secret'), freshDatabase()]);
    ({ url } = example);
    server = await startServer({
      DATABASE_URL: database.url,
      AUTH_ISSUERS: url,
      AUTH_AUDIENCES: 'urn:sesamy',
    });
  });
  after(async () => {
    example.stop();
    killAll();
    await database.drop();
  });

  const ask = (body: string, secret = 'a-secret') =>
    fetch(`${url}/refund-token`, {
      method: 'POST',
      headers: { 'Authorization': `Bearer ${secret}`, 'Content-Type': 'application/json' },
      body,
    });
  const asAgent = (id: unknown) =>
    JSON.stringify({ agent: { id, email: 'agnes@acme.example' }, ticketId: 48_213 });

  async function tokenOf(id: number): Promise<string> {
    const { token } = (await (await ask(asAgent(id))).json()) as { token: string };
    return token;
  }

  it('gives an agent a token that the server takes, with the rights the publisher gave', async () => {
    for (const [id, refund] of [
      [99, true],
      [100, false],
    ] as const) {
      const headers = { Authorization: `Bearer ${await tokenOf(id)}` };
      const me = (await (await fetch(`${server.url}/api/v1/me`, { headers })).json()) as Me;
      assert.deepEqual(
        [me.vendorId, me.rights],
        ['acme', { read: true, refund, write: false }],
        String(id),
      );
    }
  });

  it('says that Zendesk asked, for five minutes', async () => {
    const { act, iat = 0, exp = 0 } = decodeJwt(await tokenOf(99));
    assert.deepEqual(act, { sub: 'zendesk', name: 'Zendesk' });
    assert.equal(exp - iat, 300);
  });

  it('gives nothing for another secret, to an unknown agent, or for what is no question', async () => {
    assert.equal((await ask(asAgent(99), 'another')).status, 401);
    for (const id of [7, '__proto__', null, { toString: 1 }])
      assert.ok([400, 403].includes((await ask(asAgent(id))).status), String(JSON.stringify(id)));
    for (const body of ['', '{', 'null']) assert.equal((await ask(body)).status, 400, body);
    assert.equal((await ask(`"${'a'.repeat(5000)}"`)).status, 413);
    const keys = await (await fetch(`${url}/.well-known/jwks.json`)).text();
    assert.ok(!keys.includes('"d"'), 'The private key stays where it is.');
  });
});
