import * as z from 'zod/mini';
import { Id, type ProblemSlug } from '../../../contract/index.ts';
import { refusals } from '../components.ts';
import { problemHeaders } from './headers.ts';
import type { Said } from './says.ts';
import type { Answer, Operation, Parameter, Paths } from './types.ts';
import { described } from './words/described.ts';

/** What stands before every route, and behind it: whatever throws is answered. */
const ANYWHERE: Said = { problems: ['unexpected'] };

/** Tells of each operation, in the specification's words, what the middleware before it says. */
export function complete(paths: Paths): Paths {
  return mapValues(paths, (methods, path) => {
    const operations = mapValues(methods, (operation) => completed(operation, path));
    const get = operations['get'];
    // Whoever watches a server asks in the shortest way.
    const head = get && !get.security?.length ? { head: asHead(get) } : {};
    return { ...operations, ...head };
  });
}

function completed({ 'x-said': saids = [], ...operation }: Operation, path: string): Operation {
  // The same middleware is told of once for each handler of the route.
  const all = [...new Set([ANYWHERE, ...saids])];
  const right = all.find((said) => said.right)?.right;
  const parameters = [
    ...(operation.parameters ?? []),
    ...all.flatMap((said) => said.parameters ?? []),
  ];
  return {
    ...operation,
    security: all.some(({ token }) => token) ? [{ token: right ? [right] : [] }] : [],
    parameters: parameters.map((parameter) => namedIn(path, parameter)),
    ...(operation.requestBody ? { requestBody: explained(operation.requestBody) } : {}),
    responses: answersOf(operation.responses, all),
  };
}

function explained(body: NonNullable<Operation['requestBody']>): typeof body {
  const content = mapValues(body.content, ({ schema }) =>
    schema ? { schema: described(schema, schema.title ?? '') } : {},
  );
  return { ...body, content };
}

function answersOf(own: Operation['responses'], saids: readonly Said[]): Record<string, Answer> {
  const slugs = [
    ...Object.values(own).flatMap((answer) => answer['x-problems'] ?? []),
    ...saids.flatMap(({ problems }) => problems ?? []),
  ];
  const all: Record<string, Answer> = { ...own, ...refusals(...new Set<ProblemSlug>(slugs)) };
  const common = Object.assign({}, ...saids.map(({ headers }) => headers));
  return mapValues(all, (answer) => ({
    ...answer,
    headers: { ...common, ...answer.headers, ...problemHeaders(answer) },
  }));
}

const ID = z.toJSONSchema(Id) as { type: string; minLength: number; maxLength: number };
const WHAT_ID: Record<string, string> = {
  bills: 'bill',
  refunds: 'refund',
  requests: 'request',
  customers: 'subscriber',
  contracts: 'contract',
};

/** The generator knows a path's parameters by their names alone. */
function namedIn(path: string, parameter: Parameter): Parameter {
  if (parameter.in !== 'path' || parameter.description) return parameter;
  const [, before = ''] = new RegExp(`([^/]+)/\\{${parameter.name}\\}`).exec(path) ?? [];
  const { type, minLength, maxLength } = ID;
  const description = `The ${WHAT_ID[before] ?? before}’s id.`;
  return { ...parameter, description, schema: { type, minLength, maxLength } };
}

function asHead(get: Operation): Operation {
  return {
    ...get,
    operationId: `${get.operationId}Head`,
    summary: `${get.summary}, without the body`,
    responses: mapValues(get.responses, ({ content: _body, ...answer }) => answer),
  };
}

function mapValues<T, To>(of: Readonly<Record<string, T>>, to: (value: T, key: string) => To) {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, to(value, key)]));
}
