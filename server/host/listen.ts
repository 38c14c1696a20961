import { type ServerOptions, createServer } from 'node:http';
import { serve } from '@hono/node-server';
import type { Connection } from '../http/environment.ts';
import type { Closing } from './closing.ts';
import { answerMalformed } from './malformed.ts';

/** Longer than a provider's call may take. */
const LONGEST_REQUEST_MS = 35_000;
const IDLE_EVERY_MS = 50;

/** What a client may take its time with. Real ones send a request at once, and heads of a few hundred bytes. */
const PATIENCE: ServerOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2000,
  // Longer than proxies in front of us keep theirs, so that none is closed on them in the middle of a request.
  keepAliveTimeout: 65_000,
};
/** A client that stops reading what it asked for is hung up on. An order's answer takes 20 seconds at most. */
const SILENCE_MS = 60_000;

export interface Listening {
  readonly fetch: (request: Request, connection: Connection) => Response | Promise<Response>;
  /** Resolves when no order is being sent or recorded any more. */
  readonly idle: () => Promise<void>;
}

/** Listens, and gives the address. To close is to stop accepting and to let what runs finish. */
export async function listen(
  { fetch, idle }: Listening,
  { HOST, PORT }: { HOST: string; PORT: number },
  opened: Closing,
): Promise<string> {
  const server = serve({
    // An end that the answer itself reports to Node would be printed as well, in the middle of the log.
    fetch: (request, { outgoing }) => fetch(request, { hangUp: () => void outgoing.destroy() }),
    hostname: HOST,
    port: PORT,
    createServer,
    serverOptions: PATIENCE,
  });
  if ('setTimeout' in server) server.setTimeout(SILENCE_MS);
  server.on('clientError', answerMalformed);
  await new Promise((resolve, reject) => {
    server.once('listening', resolve).once('error', reject);
  });
  opened.add(async () => {
    // What runs may take as long as a provider's call; a client that never finishes asking may not.
    const enough = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, LONGEST_REQUEST_MS);
    // A connection that is done with its last request would be kept open for more.
    const done = setInterval(() => {
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    }, IDLE_EVERY_MS);
    await new Promise((resolve) => {
      server.close(resolve);
    });
    clearTimeout(enough);
    clearInterval(done);
    await idle();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : PORT;
  return `http://${HOST}:${port}`;
}
