import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import type { TestContext } from 'node:test';
import { basename, join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { onMachine, pack } from '../package/host-project.ts';

/** Installing takes what the network takes. */
export const SLOWLY = { timeout: 150_000 };

const LEFT_BEHIND = ['node_modules', 'dist', '.next'];

/**
 * An example as its reader would have it: elsewhere, with the package as it is packed and the rest by its own lock file,
 * built by the machine's own npm and Node. Gives its folder, which is gone after the test.
 */
export async function builtExample(
  t: TestContext,
  name: string,
  env: Record<string, string> = {},
): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), `example-${name}-`));
  t.after(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, name);
  renameSync(await pack(parent), join(parent, 'sesamy-refund-panel.tgz'));
  cpSync(`examples/${name}`, folder, {
    recursive: true,
    filter: (path) => !LEFT_BEHIND.includes(basename(path)),
  });
  await onMachine(folder, 'npm', ['ci', '--ignore-scripts']);
  await onMachine(folder, 'npm', ['run', 'build'], env);
  return folder;
}

/** The address of what was built, as any web server would have it. */
export async function served(t: TestContext, folder: string): Promise<string> {
  const site = new Hono().use(serveStatic({ root: join(folder, 'dist') }));
  const server = createServer(getRequestListener(site.fetch));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}
