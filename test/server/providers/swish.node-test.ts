import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  instructionUuid,
  kronor,
  refundIdOf,
  safeMessage,
} from '../../../server/providers/swish/instruction.ts';
import { swish } from '../../../server/providers/swish/swish.ts';
import type { RefundRecord } from '../../../server/refunds/refund.ts';

const terms = {
  id: '6b0fd7e1-3d3f-4a05-9d2b-3fb1a4ff3a5c',
  billId: 'bill-1',
  amount: 4900,
  currency: 'SEK',
  payment: { paymentReference: '5D59DA1B1632424E874DDB219AD54597' },
  callbackUrl: 'https://refunds.example/callbacks/acme/swish',
} as const;
const UUID = '6B0FD7E13D3F4A059D2B3FB1A4FF3A5C';
const settings = { payeeAlias: '1231181189', apiBase: 'http://swish.test' };

function against(status: number, body: unknown = undefined) {
  const sent: Request[] = [];
  const provider = swish(settings, async (input, init) => {
    sent.push(new Request(input, init));
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  });
  return { provider, sent };
}
const error = (errorCode: string, additionalInformation?: string) => [
  { errorCode, errorMessage: `about ${errorCode}`, additionalInformation },
];

describe('the Swish adapter', () => {
  it('puts the refund under our id in capitals, with a secret of its own for the callback', async () => {
    const { provider, sent } = against(201);
    const request = provider.prepare(terms)!;
    assert.deepEqual(await provider.refund(terms.id, request), {
      kind: 'pending',
      reference: UUID,
    });
    assert.equal(sent[0]?.method, 'PUT');
    assert.equal(sent[0].url, `http://swish.test/api/v2/refunds/${UUID}`);
    const { callbackIdentifier, ...body } = (await sent[0].json()) as Record<string, string>;
    assert.deepEqual(body, {
      originalPaymentReference: '5D59DA1B1632424E874DDB219AD54597',
      payerPaymentReference: UUID,
      callbackUrl: 'https://refunds.example/callbacks/acme/swish',
      payerAlias: '1231181189',
      amount: '49.00',
      currency: 'SEK',
      message: 'Återbetalning',
    });
    assert.match(callbackIdentifier ?? '', /^[\da-zA-Z-]{32,36}$/);
    const other = provider.prepare(terms)!;
    assert.notEqual(other['callbackIdentifier'], callbackIdentifier);
  });

  // prettier-ignore
  const noes: [status: number, body: object | undefined, code: string, remaining?: number][] = [
    [422, error('RF02'),          'payment-not-found'],
    [422, error('RF03'),          'account-problem'],
    [422, error('RF06'),          'recipient-unreachable'],
    [422, error('RF07'),          'declined'],
    [422, error('RF08', '50.00'), 'over-refund',       5000],
    [422, error('RF08', '50,5'),  'over-refund',       5050],
    [422, error('RF08', '7'),     'over-refund',       700],
    [422, error('RF08', '0.00'),  'already-refunded',  0],
    [422, error('RF08', 'much'),  'over-refund'],
    [422, error('RF08'),          'over-refund'],
    [422, error('AM04'),          'insufficient-balance'],
    [422, error('ACMT07'),        'recipient-unreachable'],
    [403, error('ACMT03'),        'account-problem'],
    [403, undefined,              'account-problem'],
    [401, undefined,              'account-problem'],
    [400, undefined,              'rejected'],
  ];
  for (const [status, body, code, remaining] of noes)
    it(`takes ${status} ${JSON.stringify(body ?? '').slice(2, 60)} for a no: ${code}`, async () => {
      const { provider } = against(status, body);
      const outcome = await provider.refund(terms.id, provider.prepare(terms)!);
      assert.ok(outcome.kind === 'failed');
      assert.deepEqual([outcome.code, outcome.remaining], [code, remaining]);
    });

  for (const [status, code] of [
    [422, 'RP09'],
    [422, 'RF09'],
    [422, 'DS24'],
    [422, 'ZZ99'],
    [409, 'RF02'],
    [429, 'RF02'],
    [500, 'AM04'],
    [504, 'AM04'],
  ] as const)
    it(`takes ${status} ${code} for no answer at all`, async () => {
      const { provider } = against(status, error(code));
      assert.equal((await provider.refund(terms.id, provider.prepare(terms)!)).kind, 'unknown');
    });

  // prettier-ignore
  const open: [what: string, status: number, body: object][] = [
    ['a number that is taken, with the status of a no',  403, error('RP09')],
    ['a refund in progress, with the status of a no',    400, error('RF09')],
    ['a bank that is silent, with the status of a no',   403, error('DS24')],
    ['a no beside a number that is taken',               422, [...error('RP02'), ...error('RP09')]],
    ['a time-out with the code of a no',                 408, error('AM04')],
  ];
  for (const [what, status, body] of open)
    it(`takes ${what} for no answer at all`, async () => {
      const { provider } = against(status, body);
      assert.equal((await provider.refund(terms.id, provider.prepare(terms)!)).kind, 'unknown');
    });

  // prettier-ignore
  const absences: [what: string, status: number, body: unknown, kind: string][] = [
    ['its own list of errors', 404, error('RP04'),                     'absent'],
    ['nothing',                404, undefined,                         'unavailable'],
    ['a gateway’s words',      404, { message: 'no Route matched' },   'unavailable'],
    ['a text',                 404, 'x',                               'unavailable'],
  ];
  for (const [what, status, body, kind] of absences)
    it(`reads a 404 with ${what} as ${kind}`, async () => {
      const { provider } = against(status, body);
      assert.equal((await provider.find(terms as unknown as RefundRecord)).kind, kind);
    });

  // prettier-ignore
  const states: [status: string, errorCode: string | null, kind: string, code?: string][] = [
    ['CREATED',   null,   'pending'],
    ['INITIATED', null,   'pending'],
    ['VALIDATED', null,   'pending'],
    ['DEBITED',   null,   'pending'],
    ['PAID',      null,   'succeeded'],
    ['ERROR',     'RF07', 'failed',      'declined'],
    ['ERROR',     'AM04', 'failed',      'insufficient-balance'],
    ['ERROR',     'NEW1', 'unknown'],
    ['ERROR',     'RP09', 'unknown'],
    ['ERROR',     'DS24', 'unknown'],
    ['ERROR',     null,   'unavailable'],
    ['SOMETHING', null,   'unavailable'],
  ];
  for (const [status, errorCode, kind, code] of states)
    it(`finds that ${status} ${errorCode ?? ''} means ${code ?? kind}`, async () => {
      const { provider, sent } = against(200, {
        id: UUID,
        status,
        errorCode,
        paymentReference: 'P1',
      });
      const found = await provider.find(terms as unknown as RefundRecord);
      assert.equal(found.kind, kind);
      assert.equal('code' in found ? found.code : undefined, code);
      assert.equal(sent[0]?.url, `http://swish.test/api/v1/refunds/${UUID}`);
      if (found.kind === 'succeeded')
        assert.deepEqual([found.reference, found.trace], [UUID, 'P1']);
      if (found.kind === 'unknown')
        assert.equal(found.attention, errorCode === 'DS24' ? 'bank-timeout' : 'unclear-end');
    });
});

describe('what Swish is told', () => {
  it('names a refund by its id and nothing else, and back again', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        assert.match(instructionUuid(id), /^[\dA-F]{32}$/);
        assert.equal(refundIdOf(instructionUuid(id)), id);
      }),
    );
    for (const none of ['', 'x', UUID.slice(1), `${UUID}0`, UUID.replace('6', 'G')])
      assert.equal(refundIdOf(none), null);
  });

  it('is an amount with its two decimals, to the öre', () => {
    for (const [oere, text] of [
      [1, '0.01'],
      [10, '0.10'],
      [100, '1.00'],
      [4900, '49.00'],
      [123_456_789, '1234567.89'],
    ] as const)
      assert.equal(kronor(oere), text);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999_999 }), (oere) =>
        assert.equal(Number(kronor(oere).replace('.', '')), oere),
      ),
    );
  });

  it('is a message of safe characters, at most fifty', () => {
    assert.equal(
      safeMessage('Återbetalning (order 5): "x" – a@b.se #1!'),
      'Återbetalning (order 5): x ab.se 1!',
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.match(safeMessage(text), /^[0-9A-Za-zåäöÅÄÖ :;.,?!()]{0,50}$/);
      }),
    );
  });
});
