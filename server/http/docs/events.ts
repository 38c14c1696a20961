import { html } from 'hono/html';
import type { OpenApi } from '../openapi/types.ts';
import { fields, parameters } from './fields.ts';
import { typeName } from './kinds.ts';
import { type Html, words } from './words.ts';

/** What we send by ourselves. */
export function events({ webhooks, components }: OpenApi): Html {
  const sent = Object.values(webhooks).flatMap((methods) => Object.entries(methods));
  return html`${sent.map(([method, operation]) => {
    const { operationId, summary, parameters: headers = [], requestBody, responses } = operation;
    const bodies = Object.values(requestBody?.content ?? {}).flatMap(
      ({ schema }) => components.schemas[typeName(schema ?? {})] ?? [],
    );
    return html`<article class="card" aria-labelledby="${operationId}">
      <h3 id="${operationId}">
        <span class="method ${method.toUpperCase()}">${method.toUpperCase()}</span>
        <code>EVENTS_URL</code>
      </h3>
      <p class="summary">${words(summary)}.</p>
      ${bodies.map(({ description = '' }) => html`<p>${words(description)}</p>`)}
      <h4>Headers</h4>
      ${parameters(headers)}
      <h4>Body</h4>
      ${bodies.map(fields)}
      <h4>What to answer</h4>
      <ul class="answers">
        ${Object.entries(responses).map(
          ([status, { description }]) =>
            html`<li>
              <p><code class="status">${status}</code> ${words(description)}</p>
            </li>`,
        )}
      </ul>
    </article>`;
  })}`;
}
