import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { limitsOf } from '../../../server/host/limits.ts';
import type { OpenApi, Operation, Schema } from '../../../server/http/openapi/types.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { demoSignIn } from '../../../mock-server/sign-in.ts';
import { testDesk } from '../desk.ts';

/** The schema of such documents, by the OpenAPI Initiative. */
const OPENAPI = new URL('openapi-3.1.schema.json', import.meta.url);

const operationsOf = ({ paths }: OpenApi) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, ...operation })),
  );

describe('what the OpenAPI document says', () => {
  let document: OpenApi;
  let operations: (Operation & { path: string })[];
  before(async () => {
    const { routes } = await demoSignIn();
    const desk = testDesk({
      store: memoryStore(() => {}),
      limits: limitsOf(1000),
      metrics: async () => ({ type: 'text/plain', text: '' }),
      demo: routes,
    });
    document = (await desk.call<OpenApi>('GET', '/openapi.json', { as: null })).body;
    operations = operationsOf(document);
  });

  it('is as the specification wants it', () => {
    const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
    ajv.addFormat('media-range', true);
    const isValid = ajv.compile(JSON.parse(readFileSync(OPENAPI, 'utf8')) as object);
    isValid(document);
    assert.deepEqual(isValid.errors, null);
  });

  it('names each operation once, and groups it', () => {
    const names = operations.map(({ operationId }) => operationId);
    assert.equal(new Set(names).size, names.length);
    const groups = document.tags.map(({ name }) => name);
    for (const { operationId, tags = [], summary } of operations) {
      assert.ok(summary, operationId);
      assert.ok(groups.includes(tags[0] ?? ''), operationId);
    }
  });

  it('says in words what each type, field and parameter is', () => {
    const silent: string[] = [];
    const look = (schema: Schema, path: string): void => {
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        if (!field.description) silent.push(`${path}.${name}`);
        look(field, `${path}.${name}`);
      }
      const inside = [schema.items ?? [], schema.anyOf ?? [], schema.oneOf ?? []].flat();
      for (const one of inside) look(one, path);
    };
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      if (!schema.description) silent.push(name);
      look(schema, name);
    }
    for (const { operationId, parameters = [], requestBody } of operations) {
      for (const { name, description } of parameters)
        if (!description) silent.push(`${operationId} ${name}`);
      for (const { schema = {} } of Object.values(requestBody?.content ?? {}))
        look(schema, operationId);
    }
    assert.deepEqual(silent, []);
  });

  it('has what every route brings, and what the API brings beside', () => {
    for (const { path, operationId, responses, security = [], parameters = [] } of operations) {
      const isApi = path.startsWith('/api/');
      assert.ok(parameters.some(({ name }) => name === 'Request-Id'));
      assert.equal(security.length > 0, isApi, operationId);
      for (const status of isApi ? ['401', '429', '500', '503'] : ['500'])
        assert.ok(responses[status], `${operationId} ${status}`);
      for (const [status, { headers }] of Object.entries(responses)) {
        assert.ok(headers?.['Request-Id']?.required, `${operationId} ${status}`);
        const isNow = isApi || path === '/embed';
        assert.equal(headers['Cache-Control']?.required, isNow || undefined, operationId);
        if (status === '429') assert.ok(headers['Retry-After']?.required, operationId);
        if (status === '401') assert.ok(headers['WWW-Authenticate']?.required, operationId);
      }
    }
  });

  it('tells of the way into the demo only where there is one', async () => {
    assert.ok(document.paths['/demo/token']?.['post']);
    const desk = testDesk({ store: memoryStore(() => {}) });
    const { body } = await desk.call<OpenApi>('GET', '/openapi.json', { as: null });
    assert.equal(body.paths['/demo/token'], undefined);
  });

  it('names the right that is wanted, which is the one that is asked for', async () => {
    const desk = testDesk({ store: memoryStore(() => {}) });
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, { security = [] }] of Object.entries(methods)) {
        const [right] = security[0]?.['token'] ?? [];
        if (!right) continue;
        const { status, body } = await desk.call<{ right: string }>(
          method.toUpperCase(),
          path.replace('{id}', 'x'),
          { as: 'nobody' },
        );
        assert.deepEqual([status, body.right], [403, right], path);
      }
  });
});
