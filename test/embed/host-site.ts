import { readFileSync } from 'node:fs';
import { type RequestListener, createServer } from 'node:http';
import { type Running, adminToken } from '../server/server-process.ts';

/** A site of somebody else's on an origin of its own, as strict as a page can be. It has tokens for its own pages. */
export interface HostSite {
  readonly origin: string;
  /** Tells it which refund server it uses. */
  connect(refunds: { readonly url: string }): void;
  close(): void;
}

/** Mounts what a test asks for, and remembers all it hears. */
const SCRIPT = `
  import { mountRefundPanel } from '/embed.js';
  const heard = [], panels = [];
  const hear = (what) => (detail) => void heard.push([what, detail]);
  let getToken = async () => (await fetch('/my/token')).text();
  function mount(options, container = document.querySelector('#panel')) {
    const panel = mountRefundPanel({
      container,
      origin: document.documentElement.dataset.refunds,
      getToken: (asked) => { heard.push(['getToken', asked.reason]); return getToken(asked); },
      onReady: hear('ready'), onRefunded: hear('refunded'), onError: hear('error'), onClose: hear('close'),
      onResize: hear('resize'),
      ...options,
    });
    panels.push(panel);
  }
  Object.assign(globalThis, { host: { mount, heard, panels, tokens: (give) => { getToken = give; } } });
`;

/** A host may also give the frame a height of its own, or more than it asks for. */
const STYLE = `body { margin: 0 } .dark { color-scheme: dark } .both { color-scheme: light dark }
  .fixed iframe { height: 300px !important } .generous iframe { padding-bottom: 50px }`;

export async function hostSite(script = SCRIPT): Promise<HostSite> {
  let refunds = '';
  const page = () => `<!doctype html>
    <html lang="en-SE" data-refunds="${refunds}">
      <head><title>Desk</title><link rel="icon" href="data:," />
      <link rel="stylesheet" href="/host.css" /><script type="module" src="/host.js"></script></head>
      <body><button>Before</button><div id="panel"></div><div id="other"></div><button>After</button></body>
    </html>`;
  const csp = () =>
    `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; ` +
    `frame-src ${refunds}; require-trusted-types-for 'script'; trusted-types 'none'`;

  const answer: RequestListener = async ({ url = '' }, response) => {
    const send = (type: string, body: string | Buffer) =>
      response.setHeader('Content-Type', type).end(body);
    if (url === '/my/token') send('text/plain', await adminToken({ url: refunds } as Running));
    else if (url === '/embed.js') send('text/javascript', readFileSync('dist/embed/index.js'));
    else if (url === '/host.js') send('text/javascript', script);
    else if (url === '/host.css') send('text/css', STYLE);
    else {
      response.setHeader('Content-Security-Policy', csp());
      send('text/html; charset=utf-8', page());
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    connect: ({ url }) => void (refunds = url),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
