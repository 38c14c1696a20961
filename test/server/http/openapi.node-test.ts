import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { DECIMALS } from '../../../contract/index.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { testDesk } from '../desk.ts';

interface Operation {
  requestBody?: { content: Record<string, { schema: { properties: Record<string, object> } }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, unknown>;
  components: { schemas: Record<string, { properties: Record<string, object> }> };
}

describe('/openapi.json', () => {
  let document: Document;
  before(async () => {
    const desk = testDesk({ store: memoryStore(() => {}) });
    document = (await desk.call<Document>('GET', '/openapi.json', { as: null })).body;
  });

  it('is OpenAPI 3.1 and names the routes', () => {
    assert.match(document.openapi, /^3\.1/);
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    assert.deepEqual(routes.toSorted(), [
      'get /api/v1/bills',
      'get /api/v1/bills/{id}',
      'get /api/v1/contracts/{id}',
      'get /api/v1/customers/{id}',
      'get /api/v1/me',
      'get /api/v1/refunds/{id}',
      'get /api/v1/refunds/{id}/evidence',
      'get /api/v1/search',
      'post /api/v1/bills/{id}/refunds',
      'post /api/v1/refunds/{id}/check',
      'post /api/v1/refunds/{id}/resolve',
      'post /callbacks/{vendorId}/{provider}',
      'put /api/v1/bills/{id}',
    ]);
  });

  it('has the registry’s problem document for every refusal, also the validator’s', () => {
    for (const operation of Object.values(document.paths).flatMap(Object.values) as Operation[])
      for (const [status, { content }] of Object.entries(operation.responses)) {
        if (Number(status) < 400) continue;
        assert.deepEqual(content, {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        });
      }
    const invalid = document.paths['/api/v1/bills']?.['get']?.responses['400'];
    assert.match(invalid?.description ?? '', /invalid-request/);
  });

  it('describes the events that are sent to who follows', () => {
    const content = {
      'application/json': { schema: { $ref: '#/components/schemas/OutgoingEvent' } },
    };
    assert.partialDeepStrictEqual(document.webhooks, {
      event: { post: { requestBody: { content } } },
    });
    assert.ok(document.components.schemas['OutgoingEvent']?.properties['data']);
  });

  it('describes an order by the contract’s own schema', () => {
    const order = document.paths['/api/v1/bills/{id}/refunds']?.['post'];
    const properties = order?.requestBody?.content['application/json']?.schema.properties;
    assert.deepEqual(properties?.['amount'], {
      type: 'integer',
      exclusiveMinimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
    });
    assert.deepEqual(properties?.['reason'], { type: 'string', minLength: 1, maxLength: 500 });
    assert.deepEqual(properties?.['currency'], { type: 'string', enum: Object.keys(DECIMALS) });
  });

  it('defines every schema it refers to, and forbids nobody to add a field', () => {
    const text = JSON.stringify(document);
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      assert.ok(document.components.schemas[name], name);
    assert.doesNotMatch(text, /"additionalProperties":false/);
  });
});
