import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replay } from '../../../server/refunds/replay.ts';

type Told = Parameters<typeof replay>[0][number];
const told = (type: Told['type'], data: object = {}): Told => ({ type, data: { ...data } });
const requested = told('requested');

describe('the list of events', () => {
  // prettier-ignore
  const cases: [what: string, events: Told[], status: string | null][] = [
    ['nothing is on record',                  [],                                                                                            null],
    ['it was ordered',                        [requested],                                                                                   'sending'],
    ['it was answered',                       [requested, told('answered', { kind: 'succeeded' })],                                          'succeeded'],
    ['the answer was lost, and it was found', [requested, told('answered', { kind: 'unknown' }), told('found', { kind: 'succeeded' })],      'succeeded'],
    ['a resend was refused',                  [requested, told('answered', { kind: 'unknown' }), told('answered', { kind: 'failed' })],      'unknown'],
    ['the provider never heard of it',        [requested, told('answered', { kind: 'unknown' }), told('found', { kind: 'absent' })],         'unknown'],
    ['it failed later',                       [requested, told('answered', { kind: 'succeeded' }), told('found', { kind: 'failed' })],       'failed'],
    ['a person settled it',                   [requested, told('answered', { kind: 'unknown' }), told('resolved', { as: 'succeeded' })],     'succeeded'],
    ['it was made without us',                [told('found', { outcome: { kind: 'pending' } }), told('found', { kind: 'succeeded' })],       'succeeded'],
    ['it is a correction',                    [told('found', { amount: 100, remaining: 0 }), told('asked')],                                 'succeeded'],
    ['upstream told of it first',             [told('imported'), told('found', { outcome: { kind: 'succeeded' } })],                         'succeeded'],
    ['the provider told of it first',         [told('found', { outcome: { kind: 'pending' } }), told('imported')],                           'pending'],
  ];
  for (const [what, events, status] of cases)
    it(`says ${status ?? 'nothing'} when ${what}`, () => {
      assert.equal(replay(events), status);
    });
});
