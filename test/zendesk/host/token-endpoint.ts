import { createServer } from 'node:http';
import type { Running } from '../../server/server-process.ts';

export const SECRET = 'between-the-publisher-and-zendesk';

/** A publisher's own endpoint: who shows the secret gets the demo's token for an agent who may refund. */
export async function tokenEndpoint(server: () => Running) {
  const asked: unknown[] = [];
  const endpoint = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.headers.authorization !== `Bearer ${SECRET}`) {
      response.writeHead(401).end();
      return;
    }
    asked.push(JSON.parse(body));
    const answer = await fetch(`${server().url}/demo/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"as":"admin"}',
    });
    response.setHeader('Content-Type', 'application/json').end(await answer.text());
  });
  await new Promise<void>((resolve) => {
    endpoint.listen(0, '127.0.0.1', resolve);
  });
  const address = endpoint.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/refund-token`,
    asked,
    close() {
      endpoint.closeAllConnections();
      endpoint.close();
    },
  };
}
