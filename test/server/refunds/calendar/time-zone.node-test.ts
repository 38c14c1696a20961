import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDay, readDay } from '../../../../server/refunds/calendar/day.ts';
import { calendarOf, isTimeZone } from '../../../../server/refunds/calendar/time-zone.ts';

describe('a day in a time zone', () => {
  // prettier-ignore
  const days: [what: string, zone: string, day: string, begins: string][] = [
    ['begins at midnight in UTC',                         'UTC',               '2026-11-30', '2026-11-30T00:00:00.000Z'],
    ['begins before that in the east',                    'Europe/Stockholm',  '2026-11-30', '2026-11-29T23:00:00.000Z'],
    ['and after that in the west',                        'America/New_York',  '2026-11-30', '2026-11-30T05:00:00.000Z'],
    ['begins in summer time',                             'Europe/Stockholm',  '2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['begins in winter time where summer time begins',    'Europe/Stockholm',  '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['and the day after in summer time',                  'Europe/Stockholm',  '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['begins in summer time where that ends',             'Europe/Stockholm',  '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['begins at one o’clock where midnight is left out',  'America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['begins at the second midnight where the first is still the day before', 'America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00.000Z'],
    ['begins at the first of two midnights of its own',   'America/Havana',    '2025-11-02', '2025-11-02T04:00:00.000Z'],
    ['begins with half an hour in it',                    'Australia/Lord_Howe', '2026-01-01', '2025-12-31T13:00:00.000Z'],
    ['begins with a quarter of an hour in it',            'Asia/Kathmandu',    '2026-01-01', '2025-12-31T18:15:00.000Z'],
    ['that a country left out is over as it begins',      'Pacific/Apia',      '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['and the next begins in the same moment',            'Pacific/Apia',      '2011-12-31', '2011-12-30T10:00:00.000Z'],
  ];
  for (const [what, zone, day, begins] of days)
    it(`${what}: ${zone} ${day}`, () =>
      assert.equal(calendarOf(zone).begins(readDay(day)), begins));

  it('has every moment from its beginning to that of the next, all the year', () => {
    for (const zone of [
      'Europe/Stockholm',
      'America/Santiago',
      'Africa/Cairo',
      'Pacific/Auckland',
    ]) {
      const { begins, dayAt } = calendarOf(zone);
      const [first, last] = [readDay('2025-12-30'), readDay('2027-01-02')];
      for (let day = first; day < last; day += 1) {
        const start = begins(day);
        const before = new Date(Date.parse(start) - 1).toISOString();
        assert.deepEqual(
          [dayAt(start), dayAt(before) < day],
          [day, true],
          `${zone} ${isoDay(day)}`,
        );
      }
    }
  });

  // prettier-ignore
  for (const [name, is] of [['UTC', true], ['Europe/Oslo', true], ['Mars/Olympus', false], ['', false], ['\0', false]] as const)
    it(`is ${is ? '' : 'not '}in “${name}”`, () => assert.equal(isTimeZone(name), is));
});
