import { createServer } from 'node:http';

/** A page of another origin with nothing on it but this. */
export async function hostPage(body: string) {
  const html = `<!doctype html><html lang="en-SE"><title>host</title>
    <link rel="icon" href="data:," /><body>${body}</body></html>`;
  const server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
