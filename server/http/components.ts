import { type ProblemSlug, PROBLEM_JSON, PROBLEMS } from '../../contract/index.ts';
import { type Headers, OF_A_FILE } from './openapi/headers.ts';
import type { AnswerName } from './openapi/named.ts';
import { answerSchemas, ref } from './openapi/schemas.ts';

export function components() {
  return {
    schemas: answerSchemas(),
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description:
          'A JWT of an issuer that the server trusts. It names the vendor and the rights.',
      },
    },
  };
}

/** What we send by ourselves, as the specification words it: a webhook. */
export function webhooks() {
  return {
    event: {
      post: {
        operationId: 'receiveEvent',
        security: [],
        summary: 'An event, sent to EVENTS_URL and signed by Standard Webhooks',
        parameters: [
          header('webhook-id', 'The event’s `id`: one that comes twice has the same.'),
          header('webhook-timestamp', 'When it was sent, in seconds since 1970.'),
          header('webhook-signature', 'By each secret of EVENTS_SECRET, with a space between.'),
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: ref('OutgoingEvent') } },
        },
        responses: { '2XX': { description: 'taken; anything else is tried again' } },
      },
    },
  };
}

/** A successful answer, for a route's description, with the headers that only it has. */
export function answers(name: AnswerName, description: string, headers: Headers = {}) {
  const content = { 'application/json': { schema: ref(name) } };
  return { description, headers: { ...headers } as object as {}, content };
}

/** The same answer, which can also be had as a file. */
export function orCsv({ content, headers, ...answer }: ReturnType<typeof answers>) {
  const csv = { 'text/csv': { schema: { type: 'string' } as object as {} } };
  return {
    ...answer,
    headers: { ...headers, ...OF_A_FILE } as object as {},
    content: { ...content, ...csv },
  };
}

/** The refusals a route can give, by status. Those of the middleware before it need not be named. */
export function refusals(...slugs: ProblemSlug[]) {
  const statuses = new Set(slugs.map((slug) => PROBLEMS[slug].status));
  return Object.fromEntries(
    Array.from(statuses, (status) => {
      // Not `Object.groupBy`: the mock runs this on a host's Node, which may be 20.
      const group = slugs.filter((slug) => PROBLEMS[slug].status === status);
      return [
        status,
        {
          'description': group.map((slug) => `\`${slug}\`: ${PROBLEMS[slug].title}`).join('. '),
          'x-problems': group,
          'content': { [PROBLEM_JSON]: { schema: ref('Problem') } },
        },
      ];
    }),
  );
}

function header(name: string, description: string) {
  return { in: 'header', name, required: true, description, schema: { type: 'string' } };
}
