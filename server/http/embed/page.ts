import { html } from 'hono/html';
import { EMBED_PATH } from '../../../contract/index.ts';

type Html = ReturnType<typeof html>;

/** The page for a site that may frame it. Its script learns here, and nowhere else, whom to talk to. */
export function embedPage(origin: string): Html {
  return page(
    html`<sesamy-refund-embed origin="${origin}"></sesamy-refund-embed>
      <noscript
        ><main class="refused"><p>Refunds need JavaScript.</p></main></noscript
      >`,
    html`<link rel="modulepreload" href="cdn/sesamy-refund-panel.js" />
      <script type="module" src="cdn/embed-page.js"></script>`,
  );
}

/** What whoever sets it up sees on opening the address by itself. In a frame browsers show nothing of it. */
export function refusedPage(named: readonly string[]): Html {
  return page(
    html`<main class="refused">
      <h1>Refunds cannot be shown there</h1>
      ${
        named.length > 0 && named.every(isOrigin)
          ? html`<p>
              This server does not know all of these as sites that may show refunds in a frame:
              ${named.map((origin) => html`<code>${origin}</code> `)}
            </p>`
          : html`<p>
              The address has to say which site shows refunds in a frame, once and exactly:
              <code>${EMBED_PATH}?origin=https://desk.example</code>
            </p>`
      }
      <p>
        Whoever runs the server puts the site on the list <code>EMBED_ORIGINS</code>, as browsers
        name it: scheme, host and port, with no slash at the end.
      </p>
    </main>`,
  );
}

function page(body: Html, script: Html | '' = ''): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Refunds</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="embed/style.css" />
        ${script}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

const isOrigin = (text: string): boolean => URL.parse(text)?.origin === text;
