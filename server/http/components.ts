import * as z from 'zod/mini';
import {
  Bill,
  BillList,
  Contract,
  CustomerWithContracts,
  Evidence,
  Me,
  OutgoingEvent,
  Problem,
  type ProblemSlug,
  PROBLEM_JSON,
  PROBLEMS,
  RefundAnswer,
  RefundWithEvents,
  SearchResults,
} from '../../contract/index.ts';

/** What answers can be, by the names they have in the OpenAPI document. */
const ANSWERS = {
  Bill,
  BillList,
  Contract,
  CustomerWithContracts,
  Evidence,
  Me,
  OutgoingEvent,
  Problem,
  RefundAnswer,
  RefundWithEvents,
  SearchResults,
};

/** How contract schemas become JSON Schema: as what may be sent, and open to additions. */
export const schemaOptions = {
  options: {
    io: 'input',
    override: ({ jsonSchema }: { jsonSchema: { additionalProperties?: unknown } }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  },
};

/** The component schemas, generated from the contract and never written by hand. */
export function components() {
  return {
    schemas: Object.fromEntries(
      Object.entries(ANSWERS).map(([name, schema]) => {
        const { $schema: _version, ...json } = z.toJSONSchema(schema, {
          override: schemaOptions.options.override,
        });
        return [name, json];
      }),
    ),
    securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
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
        requestBody: { content: { 'application/json': { schema: ref('OutgoingEvent') } } },
        responses: { '2XX': { description: 'taken; anything else is tried again' } },
      },
    },
  };
}

/** A successful answer, for a route's description. */
export function answers(name: keyof typeof ANSWERS, description: string) {
  return { description, content: { 'application/json': { schema: ref(name) } } };
}

/** The refusals a route can give, by status. */
export function refusals(...slugs: ProblemSlug[]) {
  const byStatus = Object.groupBy(slugs, (slug) => PROBLEMS[slug].status);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, group = []]) => [
      status,
      {
        description: group.map((slug) => `\`${slug}\`: ${PROBLEMS[slug].title}`).join('. '),
        content: { [PROBLEM_JSON]: { schema: ref('Problem') } },
      },
    ]),
  );
}

function ref(name: keyof typeof ANSWERS) {
  return { $ref: `#/components/schemas/${name}` };
}
