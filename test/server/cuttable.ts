import { once } from 'node:events';
import { type Server, type Socket, connect, createServer } from 'node:net';
import { join } from 'node:path';

/** A way to the database that can be cut, or made to hang. */
export async function cuttable(url: string) {
  const { searchParams, pathname, username } = new URL(url.replace('@/', '@socket/'));
  const path = join(
    searchParams.get('host') ?? '',
    `.s.PGSQL.${searchParams.get('port') ?? '5432'}`,
  );
  const sockets = new Set<Socket>();
  let way: 'open' | 'cut' | 'hanging' = 'open';
  let answered = 0;
  const server: Server = createServer((client) => {
    if (way === 'cut') return void client.destroy();
    const engine = connect(path);
    for (const [one, other] of [
      [client, engine],
      [engine, client],
    ] as const) {
      sockets.add(one);
      one.on('data', (data) => {
        if (one === engine) answered += data.length;
        if (way !== 'hanging') other.write(data);
      });
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';

  return {
    url: `postgres://${username}@127.0.0.1:${port}${pathname}`,
    /** How many bytes the database has answered. */
    answered: () => answered,
    set(wanted: typeof way) {
      way = wanted;
      if (way === 'cut') for (const socket of sockets) socket.destroy();
    },
    close() {
      this.set('cut');
      server.close();
    },
  };
}
