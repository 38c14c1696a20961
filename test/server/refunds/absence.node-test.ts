import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { absence } from '../../../server/refunds/absence.ts';
import type { RefundRecord, Status } from '../../../server/refunds/refund.ts';
import { askedAfter, nextCheck } from '../../../server/refunds/schedule.ts';

const NOW = new Date('2026-11-25T12:00:00.000Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();

describe('a refund that its provider never heard of', () => {
  // prettier-ignore
  const cases: [what: string, status: Status, orderedMinutesAgo: number, absentMinutesAgo: number | null, resendHours: number | null, kind: string][] = [
    ['is sent again while its key is honoured',                       'unknown',   60,       null, 20,   'resend'],
    ['is sent again when the server had died in between',             'sending',   60,       null, 20,   'resend'],
    ['is sent again to the last minute of that',                      'unknown',   1199,     null, 20,   'resend'],
    ['is noted as absent once that has passed',                       'unknown',   1200,     null, 20,   'note'],
    ['is not called never arrived too soon after',                    'unknown',   1300,     9,    20,   'wait'],
    ['is called never arrived when a second look says so as well',    'unknown',   1300,     10,   20,   'never-arrived'],
    ['is sent again for ever where a second cannot be made',          'unknown',   900_000,  null, null, 'resend'],
    ['is waited for when the provider had acknowledged it',           'pending',   900_000,  20,   20,   'wait'],
    ['is left alone once it has ended',                               'succeeded', 60,       null, 20,   'wait'],
  ];
  for (const [what, status, ordered, absent, resendHours, kind] of cases)
    it(what, () => {
      const refund = {
        status,
        request: {},
        requestedAt: ago(ordered),
        absentSince: absent === null ? null : ago(absent),
      } as RefundRecord;
      assert.equal(absence(refund, { resendHours }, NOW).kind, kind);
    });

  it('that we never ordered is never sent', () => {
    const foreign = { status: 'unknown', request: null, requestedAt: ago(1) } as RefundRecord;
    assert.equal(absence(foreign, { resendHours: null }, NOW).kind, 'wait');
  });
});

describe('the schedule of a refund', () => {
  const schedule = { checks: [10, 60], followUps: [86_400] };
  const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000).toISOString();
  const due = (special: Partial<RefundRecord> = {}) =>
    ({
      status: 'unknown',
      checks: 0,
      nextCheckAt: ago(0),
      attention: null,
      ...special,
    }) as RefundRecord;

  it('grows, and a failed one has none', () => {
    assert.equal(nextCheck('unknown', 0, NOW, schedule), after(10));
    assert.equal(nextCheck('pending', 1, NOW, schedule), after(60));
    assert.equal(nextCheck('succeeded', 0, NOW, schedule), after(86_400));
    assert.equal(nextCheck('failed', 0, NOW, schedule), null);
  });

  it('goes on to the next time, and at its end asks for a person without ending the refund', () => {
    const first = askedAfter(due(), NOW, schedule);
    assert.deepEqual([first.checks, first.nextCheckAt, first.attention], [1, after(60), null]);
    const last = askedAfter(due({ checks: 1 }), NOW, schedule);
    assert.deepEqual(
      [last.status, last.nextCheckAt, last.attention],
      ['unknown', null, 'unsettled'],
    );
  });

  it('says nothing when a refund that succeeded has been followed for long enough', () => {
    const { nextCheckAt, attention } = askedAfter(due({ status: 'succeeded', checks: 0 }), NOW, {
      checks: [],
      followUps: [1],
    });
    assert.deepEqual([nextCheckAt, attention], [null, null]);
  });

  it('is not used up by being asked early', () => {
    const early = due({ nextCheckAt: after(5) });
    const { checks, nextCheckAt, checkedAt } = askedAfter(early, NOW, schedule);
    assert.deepEqual([checks, nextCheckAt, checkedAt], [0, after(5), NOW.toISOString()]);
  });
});
