import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { DECIMALS } from '../../../contract/index.ts';
import type { OpenApi } from '../../../server/http/openapi/types.ts';
import { memoryStore } from '../../../server/store/memory/memory-store.ts';
import { testDesk } from '../desk.ts';

describe('/openapi.json', () => {
  let document: OpenApi;
  before(async () => {
    const metrics = async () => ({ type: 'text/plain', text: '' });
    const desk = testDesk({ store: memoryStore(() => {}), metrics });
    document = (await desk.call<OpenApi>('GET', '/openapi.json', { as: null })).body;
  });

  it('is OpenAPI 3.1 and names the routes', () => {
    assert.match(document.openapi, /^3\.1/);
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    assert.deepEqual(routes.toSorted(), [
      'get /api/v1/bills',
      'get /api/v1/bills/{id}',
      'get /api/v1/bills/{id}/hints',
      'get /api/v1/contracts/{id}',
      'get /api/v1/customers/{id}',
      'get /api/v1/me',
      'get /api/v1/refunds',
      'get /api/v1/refunds/summary',
      'get /api/v1/refunds/{id}',
      'get /api/v1/refunds/{id}/evidence',
      'get /api/v1/requests/{id}',
      'get /api/v1/search',
      'get /docs',
      'get /docs/style.css',
      'get /embed',
      'get /embed/style.css',
      'get /healthz',
      'get /metrics',
      'get /openapi.json',
      'get /readyz',
      'head /docs',
      'head /docs/style.css',
      'head /embed',
      'head /embed/style.css',
      'head /healthz',
      'head /metrics',
      'head /openapi.json',
      'head /readyz',
      'post /api/v1/bills/{id}/refunds',
      'post /api/v1/bills/{id}/requests',
      'post /api/v1/refunds/{id}/acknowledge',
      'post /api/v1/refunds/{id}/check',
      'post /api/v1/refunds/{id}/resolve',
      'post /api/v1/requests/{id}/dismiss',
      'post /callbacks/{vendorId}/{provider}',
      'put /api/v1/bills/{id}',
    ]);
  });

  it('has the registry’s problem document for every refusal, also the validator’s', () => {
    for (const operation of Object.values(document.paths).flatMap((one) => Object.values(one)))
      for (const [status, { content, 'x-problems': problems }] of Object.entries(
        operation.responses,
      )) {
        if (Number(status) < 400) continue;
        // A server that is not ready says of what it is not, and a page is for people. They refuse no call.
        const isRefusal = !/^read(Readiness.* 503|Embed.* 403)$/.test(
          `${operation.operationId} ${status}`,
        );
        assert.equal(problems !== undefined, isRefusal, operation.operationId);
        if (!isRefusal || operation.operationId.endsWith('Head')) continue;
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
    assert.ok(document.components.schemas['OutgoingEvent']?.properties?.['data']);
  });

  it('describes an order by the contract’s own schema, in words too', () => {
    const order = document.paths['/api/v1/bills/{id}/refunds']?.['post'];
    const fields = order?.requestBody?.content['application/json']?.schema?.properties ?? {};
    const { description, ...amount } = fields['amount'] ?? {};
    assert.match(description ?? '', /minor units/);
    assert.deepEqual(amount, {
      type: 'integer',
      exclusiveMinimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
    });
    const { description: _why, ...reason } = fields['reason'] ?? {};
    assert.deepEqual(reason, { type: 'string', minLength: 1, maxLength: 500 });
    const { description: _iso, ...currency } = fields['currency'] ?? {};
    assert.deepEqual(currency, { type: 'string', enum: Object.keys(DECIMALS) });
  });

  it('defines every schema it refers to, and forbids nobody to add a field', () => {
    const text = JSON.stringify(document);
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      assert.ok(document.components.schemas[name], name);
    assert.doesNotMatch(text, /"additionalProperties":false/);
  });
});
