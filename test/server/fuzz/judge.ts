import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  PROBLEM_JSON,
  PROBLEM_PREFIX,
  PROBLEMS,
  type Problem,
  type ProblemSlug,
} from '../../../contract/index.ts';
import type { Answer, Header, OpenApi } from '../../../server/http/openapi/types.ts';
import { type Asked, short } from './asked.ts';
import type { Route } from './routes.ts';

/** What came back, read. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const DOCUMENT = 'openapi.json';
/** Headers that mean something: none comes without having been announced. */
const TELLING = ['Location', 'Retry-After', 'Idempotent-Replayed', 'WWW-Authenticate'];
/** With a ledger that works, only a provider is out of reach. */
const FORESEEN: readonly ProblemSlug[] = ['provider-unavailable', 'provider-not-configured'];

/** Holds answers against the document. Says what is wrong with one, or null. */
export function judge(document: OpenApi) {
  const ajv = addFormats(new Ajv2020({ strict: false }));
  ajv.addSchema({ $id: DOCUMENT, ...document });
  const compiled = new Map<string, ValidateFunction>();

  function check(pointer: readonly string[], value: unknown, what: string): string | null {
    const $ref = `${DOCUMENT}#/${pointer.map(escaped).join('/')}`;
    const isValid = compiled.get($ref) ?? ajv.compile({ $ref });
    compiled.set($ref, isValid);
    return isValid(value) ? null : short(`${what}: ${ajv.errorsText(isValid.errors)}`);
  }

  return (route: Route, asked: Asked, { status, headers, text }: Answered): string | null => {
    const said = route.operation.responses[status];
    if (!said) return `status ${status} is not in the document`;
    const here = ['paths', route.path, route.method.toLowerCase(), 'responses', String(status)];

    for (const [name, header] of Object.entries(said.headers ?? {})) {
      const wrong = headerWrong(name, header, headers, (value) =>
        check([...here, 'headers', name, 'schema'], value, name),
      );
      if (wrong) return wrong;
    }
    const stray = TELLING.find((name) => headers.has(name) && !said.headers?.[name]);
    if (stray) return `the header ${stray} is not in the document`;
    if (asked.method === 'HEAD') return text === '' ? null : 'HEAD has a body';

    const type = (headers.get('Content-Type') ?? '').split(';')[0] ?? '';
    if (!said.content?.[type]) return `content type ${type} is not in the document`;
    const body: unknown = type.endsWith('json') ? JSON.parse(text) : text;
    return (
      check([...here, 'content', type, 'schema'], body, 'body') ??
      (type === PROBLEM_JSON ? problemWrong(said, status, body as Problem, headers) : null)
    );
  };
}

function headerWrong(
  name: string,
  { required, schema }: Header,
  headers: Headers,
  check: (value: unknown) => string | null,
): string | null {
  const text = headers.get(name);
  if (text === null) return required ? `the header ${name} is missing` : null;
  return check(schema.type === 'integer' ? Number(text) : text);
}

/** Whether a problem says everywhere what its status says, and is one that the document foresees. */
export function problemWrong(
  said: Answer,
  status: number,
  { type, title, status: again, requestId }: Problem,
  headers: Headers,
): string | null {
  const slug = type.slice(PROBLEM_PREFIX.length) as ProblemSlug;
  if (!said['x-problems']?.includes(slug)) return `the problem ${type} is not in the document`;
  if (again !== status || PROBLEMS[slug].status !== status) return `status ${status} but ${again}`;
  if (title !== PROBLEMS[slug].title) return `the title is ${title}`;
  if (requestId !== headers.get('Request-Id')) return `requestId is ${requestId}`;
  return status >= 500 && !FORESEEN.includes(slug) ? `${slug}, with nothing out of order` : null;
}

const escaped = (step: string) =>
  encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
