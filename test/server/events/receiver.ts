import { once } from 'node:events';
import { type IncomingHttpHeaders, createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';
import type { OutgoingEvent } from '../../../contract/index.ts';

/** A secret made up for tests. */
export const SECRET = `whsec_${Buffer.from('a secret of twenty-four b').toString('base64')}`;

export interface Taken {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: OutgoingEvent;
  /** What was answered. */
  readonly status: number;
}

/** A system that follows what happens. It keeps what comes in, and answers as it is told. */
export async function startReceiver(hear: (taken: Taken) => void = () => {}) {
  const taken: Taken[] = [];
  let answer = () => 204;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const status = answer();
    const event = JSON.parse(body) as OutgoingEvent;
    const one = { headers: request.headers, body, event, status };
    taken.push(one);
    hear(one);
    response.writeHead(status, { Location: '/elsewhere' }).end('Anna’s own words');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';

  return {
    url: `http://127.0.0.1:${port}/events`,
    taken,
    answerWith(wanted: number | (() => number)) {
      answer = typeof wanted === 'number' ? () => wanted : wanted;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Throws unless it was signed with the secret, by the specification's own library. */
export function verify({ headers, body }: Taken, secret = SECRET): void {
  new Webhook(secret).verify(body, headers as Record<string, string>);
}
