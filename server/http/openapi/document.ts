import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import type { Environment } from '../environment.ts';
import { components, refusals, webhooks } from '../components.ts';
import { complete } from './complete.ts';
import { INTRODUCTION, TAGS } from './introduction.ts';
import type { OpenApi } from './types.ts';

type Options = NonNullable<Parameters<typeof generateSpecs>[1]>;

/** The document that describes an app, made when it is first asked for: by then every route is there. */
export function openApiOf(app: Hono<Environment>): () => Promise<OpenApi> {
  let made: Promise<OpenApi> | undefined;
  return () => (made ??= make(app));
}

async function make(app: Hono<Environment>): Promise<OpenApi> {
  const generated = (await generateSpecs(app as unknown as Hono, options())) as unknown as OpenApi;
  return { ...generated, paths: complete(generated.paths) };
}

const options = () =>
  ({
    documentation: {
      info: { title: 'Sesamy refunds', version: '1', description: INTRODUCTION },
      tags: TAGS,
      components: components() as object,
      webhooks: webhooks() as object,
      security: [{ token: [] }],
    },
    // A route that says nothing of itself is in the document none the less, for the tests to find.
    includeEmptyPaths: true,
    excludeStaticFile: false,
    defaultValidationErrorResponse: refusals('invalid-request')['400'],
  }) as unknown as Options;
