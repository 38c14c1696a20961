import { IDEMPOTENT_REPLAYED, type ProblemSlug, REQUEST_ID } from '../../../contract/index.ts';
import { RETRY_AFTER_SECONDS } from '../problem-response.ts';
import type { Answer, Header, Parameter } from './types.ts';

export type Headers = Readonly<Record<string, Header>>;

const REQUEST_ID_SCHEMA = {
  type: 'string',
  minLength: 1,
  maxLength: 255,
  pattern: '^[\\w=-]+$',
};

/** Of every answer there is. */
export const NAMES_THE_REQUEST: Headers = {
  [REQUEST_ID]: {
    description: 'Names the request, in our logs and on record.',
    required: true,
    schema: REQUEST_ID_SCHEMA,
  },
};

/** A request may bring its name. One that is no such text is given another. */
export const BRINGS_ITS_NAME: Parameter = {
  in: 'header',
  name: REQUEST_ID,
  description: 'Names the request; without, or where it is anything else, it is given a name.',
  schema: REQUEST_ID_SCHEMA,
};

export const NOT_STORED: Headers = {
  'Cache-Control': {
    description: 'It is for this person, now.',
    required: true,
    schema: { type: 'string', const: 'no-store' },
  },
};

const leadsTo = (what: string): Headers => ({
  Location: {
    description: `Where the ${what} is read.`,
    required: true,
    schema: { type: 'string', format: 'uri-reference' },
  },
});

/** Of an answer to asking for a refund. */
export const OF_A_REQUEST = leadsTo('request');

/** Of an order's answer with a refund in it. */
export const OF_AN_ORDER: Headers = {
  ...leadsTo('refund'),
  [IDEMPOTENT_REPLAYED]: {
    description: 'There when the key had named this refund before.',
    required: false,
    schema: { type: 'string', const: 'true' },
  },
};

/** Of an answer that is a file where that was asked for. */
export const OF_A_FILE: Headers = {
  'Content-Disposition': {
    description: 'There with a file: what to call it.',
    required: false,
    schema: { type: 'string' },
  },
};

const RETRY: Headers = {
  'Retry-After': {
    description: 'In how many seconds to ask again.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
  },
};

/** What comes with a problem, beside what every answer has. */
function headersOf(slug: ProblemSlug): Headers {
  if (slug === 'not-signed-in') return WANTS_A_TOKEN;
  if (slug === 'provider-refused') return OF_AN_ORDER;
  return slug in RETRY_AFTER_SECONDS ? RETRY : {};
}

const WANTS_A_TOKEN: Headers = {
  'WWW-Authenticate': {
    description: 'How to sign in.',
    required: true,
    schema: { type: 'string', const: 'Bearer' },
  },
};

/** The headers of an answer that is one of these problems: those that each has are certain. */
export function problemHeaders({ 'x-problems': slugs = [] }: Answer): Headers {
  const each = slugs.map(headersOf);
  const all = Object.entries(Object.assign({}, ...each) as Headers);
  return Object.fromEntries(
    all.map(([name, header]) => [
      name,
      { ...header, required: header.required && each.every((headers) => name in headers) },
    ]),
  );
}
