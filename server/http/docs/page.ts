import { html } from 'hono/html';
import type { OpenApi } from '../openapi/types.ts';
import { type Section, sectionsOf } from './sections.ts';
import { type Html, anchor, markdown, titlesIn } from './words.ts';

/** The page that a publisher's developer reads. All that it says is in the OpenAPI document. */
export function docsPage(document: OpenApi): Html {
  const { title, description, version } = document.info;
  const titles = titlesIn(description).map((one) => [anchor(one), one] as const);
  const start = { id: 'start', title: 'Start here', parts: titles };
  const sections = sectionsOf(document);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}: the API</title>
        <link rel="stylesheet" href="docs/style.css" />
      </head>
      <body>
        <a class="skip" href="#content">To the content</a>
        <nav aria-label="On this page">
          <ul>
            ${[start, ...sections].map(contentsOf)}
          </ul>
        </nav>
        <main id="content">
          <header>
            <p class="kicker">HTTP API, version ${version}</p>
            <h1 id="start">${title}</h1>
            ${markdown(description)}
            <p>
              The same as an
              <a href="openapi.json">OpenAPI ${document.openapi} document</a>
            </p>
          </header>
          ${sections.map(
            ({ id, title: heading, content }) =>
              html`<section aria-labelledby="${id}">
                <h2 id="${id}">${heading}</h2>
                ${content}
              </section>`,
          )}
        </main>
      </body>
    </html>`;
}

function contentsOf({ id, title, parts }: Omit<Section, 'content'>): Html {
  return html`<li>
    <a href="#${id}">${title}</a>
    ${
      parts.length > 0
        ? html`<ul>
            ${parts.map(([part, name]) => html`<li><a href="#${part}">${name}</a></li>`)}
          </ul>`
        : ''
    }
  </li>`;
}
