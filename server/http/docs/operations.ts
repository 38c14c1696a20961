import { html } from 'hono/html';
import { NAMES_THE_REQUEST, NOT_STORED } from '../openapi/headers.ts';
import type { Answer, Header, OpenApi, Operation } from '../openapi/types.ts';
import { fields, parameters } from './fields.ts';
import { kind, typeName } from './kinds.ts';
import { problemLink } from './problems.ts';
import { type Html, words } from './words.ts';

export interface Route {
  readonly path: string;
  readonly methods: readonly string[];
  readonly operation: Operation;
}

/** What the introduction says of every route is not said again with each. */
const COMMON = Object.keys({ ...NAMES_THE_REQUEST, ...NOT_STORED });

/** Each route once, with all the methods that it takes in the same way. */
export function routesOf({ paths }: OpenApi): Route[] {
  return Object.entries(paths).flatMap(([path, { head, ...methods }]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      methods: [method, ...(head && method === 'get' ? ['head'] : [])].map((one) =>
        one.toUpperCase(),
      ),
      operation,
    })),
  );
}

export function routeSection({ path, methods, operation }: Route, document: OpenApi): Html {
  const { operationId, summary, description, requestBody, responses } = operation;
  const asked = (operation.parameters ?? []).filter(({ name }) => !COMMON.includes(name));
  return html`<article class="card" aria-labelledby="${operationId}">
    <h3 id="${operationId}">
      ${methods.map((method) => html`<span class="method ${method}">${method}</span> `)}
      <code>${path}</code>
    </h3>
    <p class="summary">${words(summary)}.</p>
    ${description ? html`<p>${words(description)}</p>` : ''}
    <p class="right">${rightOf(operation)}</p>
    ${
      asked.length > 0
        ? html`<h4>Parameters</h4>
            ${parameters(asked)}`
        : ''
    }
    ${
      requestBody
        ? html`<h4>Body</h4>
            ${requestBody.description ? html`<p>${words(requestBody.description)}</p>` : ''}
            ${Object.values(requestBody.content).map(({ schema }) => schema && fields(schema))}`
        : ''
    }
    <h4>Answers</h4>
    <ul class="answers">
      ${Object.entries(responses).map(([status, answer]) => answerItem(status, answer, document))}
    </ul>
    <h4>Refusals</h4>
    ${refusalsOf(responses)}
  </article>`;
}

function rightOf({ security = [] }: Operation): Html | string {
  const [wanted] = security;
  if (!wanted) return 'Needs no token.';
  const [right] = wanted['token'] ?? [];
  return right ? html`Needs the right <code>${right}</code>.` : 'Needs any good token.';
}

function answerItem(status: string, answer: Answer, { components }: OpenApi): Html | string {
  if (answer['x-problems']) return '';
  const [[type = '', { schema = {} } = {}] = [], ...others] = Object.entries(answer.content ?? {});
  const inside = components.schemas[typeName(schema)];
  const own = Object.entries(answer.headers ?? {}).filter(([name]) => !COMMON.includes(name));
  return html`<li>
    <p>
      <code class="status">${status}</code> ${words(answer.description)}:
      ${inside ? kind(schema) : html`<code>${type}</code>`}
      ${others.map(([other]) => html`or <code>${other}</code>`)}
    </p>
    ${
      inside
        ? html`<details>
            <summary>What is in it</summary>
            ${own.length > 0 ? parameters(own.map(asParameter)) : ''} ${fields(inside)}
          </details>`
        : ''
    }
  </li>`;
}

const asParameter = ([name, header]: [string, Header]) =>
  ({ in: 'header', name, ...header }) as const;

function refusalsOf(responses: Operation['responses']): Html {
  const slugs = Object.values(responses).flatMap((answer) => answer['x-problems'] ?? []);
  return html`<ul class="refusals">
    ${slugs.map((slug) => html`<li>${problemLink(slug)}</li>`)}
  </ul>`;
}
