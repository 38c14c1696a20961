import { createServer, type Server } from 'node:http';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';

const RIGHTS = ['bills:read', 'refunds:create', 'bills:write'];
const ALGORITHM = 'ES256';

/** What a server has around it besides providers: who signs its people in, and who is told its events. */
export interface Outside {
  /** For a server's environment. */
  readonly issuer: string;
  readonly events: string;
  tokens(vendor: string, people: number): Promise<readonly string[]>;
  close(): void;
}

export async function openOutside(): Promise<Outside> {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: ALGORITHM };
  const issuer = await listening(
    createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] }))),
  );
  const receiver = await listening(
    createServer((request, response) => {
      request.resume();
      request.on('end', () => response.writeHead(204).end());
    }),
  );

  const token = (vendor: string, person: number) =>
    new SignJWT({ name: `Person ${person}`, vendor_id: vendor, permissions: RIGHTS })
      .setProtectedHeader({ alg: ALGORITHM, kid: 'bench' })
      .setIssuer(issuer.url)
      .setAudience('bench')
      .setSubject(`bench|${person}`)
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(privateKey);

  return {
    issuer: issuer.url,
    events: receiver.url,
    tokens: (vendor, people) =>
      Promise.all(Array.from({ length: people }, (_, person) => token(vendor, person))),
    close() {
      for (const { server } of [issuer, receiver]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function listening(server: Server): Promise<{ server: Server; url: string }> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, url: `http://127.0.0.1:${port}/` };
}
