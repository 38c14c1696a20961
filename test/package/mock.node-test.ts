import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getResponse, http } from 'msw';

// As a host has it: the built one, by its published name, which is not there yet when types are checked.
const ENTRY: string = 'sesamy-refund-panel/mock';
const { handlers } = (await import(ENTRY)) as typeof import('../../mock-server/index.ts');

describe('the mock that npm carries', () => {
  it('is given to the host’s own MSW, and signs in whom the demo does', async () => {
    const answer = async (path: string, init: RequestInit) => {
      const request = new Request(`https://desk.example${path}`, init);
      return (await getResponse(mocked, request))?.json();
    };
    const mocked = handlers(http, { now: () => new Date('2031-05-04T12:00:00Z') });

    const { token } = await answer('/demo/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ as: 'agent' }),
    });
    const headers = { Authorization: `Bearer ${token}` };
    const { paidAt, refundability } = await answer('/api/v1/bills/bill_anna_1', { headers });
    assert.equal(paidAt, '2031-05-01T12:00:00.000Z');
    assert.deepEqual(refundability, { kind: 'not-permitted' });
  });
});
