import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { SignJWT, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod/mini';
import { KB, atMost, body } from '../server/http/validation.ts';
import { tagged } from '../server/http/openapi/introduction.ts';
import { type ReadToken, tokenReader } from '../server/http/tokens.ts';

const ISSUER = 'urn:sesamy:demo-sign-in';
const HOUR = '1h';
export const DEMO_VENDOR = 'acme';

const RIGHTS = { read: 'bills:read', refund: 'refunds:create', write: 'bills:write' };

/** An admin, an agent who may only read, and a guest who may do nothing. The first two can sign in to the demo. */
const PEOPLE = {
  admin: { sub: 'demo|admin', name: 'Ada Admin', permissions: Object.values(RIGHTS) },
  agent: { sub: 'demo|agent', name: 'Agnes Agent', permissions: [RIGHTS.read] },
  guest: { sub: 'demo|guest', name: 'Gustav Guest', permissions: [] },
};
export type DemoPerson = keyof typeof PEOPLE;

const TOKEN = {
  type: 'object' as const,
  properties: {
    token: { type: 'string' as const, description: 'For the header `Authorization`.' },
  },
  required: ['token'],
};

export interface DemoSignIn {
  readonly readToken: ReadToken;
  readonly tokenFor: (person: DemoPerson) => Promise<string>;
  /** `POST /token` */
  readonly routes: Hono;
}

/**
 * Signs people in without a password, with keys made anew at each start. The tokens are verified by the
 * same code as real ones.
 */
export async function demoSignIn(): Promise<DemoSignIn> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'demo', alg: 'ES256' };
  const readToken = tokenReader({
    issuers: new Map([[ISSUER, createLocalJWKSet({ keys: [jwk] })]]),
    audiences: [],
    vendorClaim: 'vendor_id',
    rightsClaim: 'permissions',
    rights: RIGHTS,
  });

  const tokenFor = (person: DemoPerson) =>
    new SignJWT({ ...PEOPLE[person], vendor_id: DEMO_VENDOR })
      .setProtectedHeader({ alg: 'ES256', kid: 'demo', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setIssuedAt()
      .setExpirationTime(HOUR)
      .sign(privateKey);

  const routes = new Hono().post(
    '/token',
    describeRoute({
      ...tagged('Signing in'),
      operationId: 'signInToDemo',
      summary: 'A token for the demo, for anybody. It is only there while everything is pretended',
      responses: {
        200: {
          description: 'A token, good for an hour',
          content: { 'application/json': { schema: TOKEN } },
        },
      },
    }),
    atMost(KB),
    body(z.object({ as: z.enum(['admin', 'agent']).check(z.describe('Who to be.')) })),
    async (c) => c.json({ token: await tokenFor(c.req.valid('json').as) }),
  );

  return { readToken, tokenFor, routes };
}
