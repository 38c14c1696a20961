import { createServer } from 'node:http';
import { unzipSync } from 'fflate';
import { build, type Rollup } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

/** What is in the zip, as Zendesk serves it: from an origin of its own. */
export async function serveZip(zip: Uint8Array) {
  const files = unzipSync(zip);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://app').pathname.slice(1);
    const file = files[path];
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type).end(file);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Zendesk's own SDK, from npm, as the script that Zendesk serves. That one also refuses hosts that are not Zendesk's or
 * this machine; of this one (2.0.11) npm has an older copy, which does not.
 */
export async function sdkScript(): Promise<string> {
  const [{ output }] = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: 'node_modules/zendesk_app_framework_sdk/lib/index.js',
        formats: ['iife'],
        name: 'ZAFClient',
      },
    },
  })) as [Rollup.RollupOutput];
  return output[0].code;
}
