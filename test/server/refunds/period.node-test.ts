import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarOf } from '../../../server/refunds/calendar/time-zone.ts';
import { type Asked, boundsOf, periodOf } from '../../../server/refunds/period.ts';

/** Already the next day in Stockholm. */
const NOW = new Date('2026-11-30T23:30:00Z');

describe('the bounds of a list', () => {
  // prettier-ignore
  const cases: [what: string, zone: string, asked: Asked, bounds: object][] = [
    ['are none where none are asked for', 'UTC', {}, {}],
    ['take the whole of their days in', 'UTC', { from: '2026-11-01', to: '2026-11-02' }, { from: '2026-11-01T00:00:00.000Z', until: '2026-11-03T00:00:00.000Z' }],
    ['are where those days are', 'Europe/Stockholm', { to: '2026-10-25' }, { until: '2026-10-25T23:00:00.000Z' }],
    ['take moments as they are, wherever', 'Europe/Stockholm', { from: '2026-11-01T12:00:00+01:00', to: '2026-11-01T12:00:00Z' }, { from: '2026-11-01T11:00:00.000Z', until: '2026-11-01T12:00:00.000Z' }],
    ['may be of one day', 'UTC', { from: '2026-11-01', to: '2026-11-01' }, { from: '2026-11-01T00:00:00.000Z', until: '2026-11-02T00:00:00.000Z' }],
    ['do not end before they begin', 'UTC', { from: '2026-11-02', to: '2026-11-01T12:00:00Z' }, { wrong: 'to', message: 'is not later than “from”' }],
  ];
  for (const [what, zone, asked, bounds] of cases)
    it(what, () => assert.deepEqual(boundsOf(asked, calendarOf(zone)), bounds));
});

describe('the period of a summary', () => {
  const shown = (asked: Asked, zone = 'UTC') => {
    const period = periodOf(asked, calendarOf(zone), NOW);
    if ('wrong' in period) return [period.wrong, period.message];
    const { from, until, days } = period;
    return [from, until, days.length, days[0]?.day, days.at(-1)?.day];
  };

  it('is of thirty days with today where nothing is said', () => {
    const days = ['2026-11-01', '2026-11-30'];
    const ends = ['2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'];
    assert.deepEqual(shown({}), [...ends, 30, ...days]);
    assert.deepEqual(shown({}, 'Europe/Stockholm').slice(3), ['2026-11-02', '2026-12-01']);
  });

  it('is of thirty days up to one that is named, and from a day that is named up to today', () => {
    assert.deepEqual(shown({ to: '2025-01-31' }).slice(2), [30, '2025-01-02', '2025-01-31']);
    assert.deepEqual(shown({ from: '2026-11-28' }).slice(2), [3, '2026-11-28', '2026-11-30']);
  });

  it('has parts of days where it begins or ends within one', () => {
    const asked = { from: '2026-11-28T12:00:00Z', to: '2026-11-29T06:00:00Z' };
    const [from, until, count] = shown(asked) as string[];
    assert.deepEqual(
      [from, until, count],
      ['2026-11-28T12:00:00.000Z', '2026-11-29T06:00:00.000Z', 2],
    );
  });

  it('is refused where it is longer than any table of days, whatever that would cost to reckon', () => {
    const refused = ['from', 'is more than 400 days before the end'];
    assert.deepEqual(shown({ from: '2025-10-27' }).slice(2, 3), [400]);
    assert.deepEqual(shown({ from: '2025-10-26' }), refused);
    const began = performance.now();
    assert.deepEqual(shown({ from: '1900-01-01', to: '8999-12-31' }), refused);
    assert.ok(performance.now() - began < 50);
  });

  it('is refused where it begins later than it ends', () => {
    assert.deepEqual(shown({ from: '2026-12-01' }), ['from', 'is later than today']);
    assert.deepEqual(shown({ from: '2026-11-02', to: '2026-11-01' }), [
      'to',
      'is not later than “from”',
    ]);
  });
});
