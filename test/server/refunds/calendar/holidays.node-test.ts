import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Holidays from 'date-holidays';
import { type Day, dayOf, isoDay, weekdayOf } from '../../../../server/refunds/calendar/day.ts';
import { type Country, holidaysOf } from '../../../../server/refunds/calendar/holidays.ts';
import { isBankDay } from '../../../../server/refunds/calendar/bank-days.ts';

const COUNTRIES: Country[] = ['SE', 'NO', 'DK', 'FI'];
const YEARS = [2024, 2025, 2026, 2027, 2028, 2029, 2030];

const sorted = (days: readonly Day[]) => [...new Set(days.map(isoDay))].toSorted();
const allOf = (country: Country, kind?: 'public' | 'bank') =>
  sorted(YEARS.flatMap((year) => holidaysOf(country, year, kind)));

describe('the holidays of a market', () => {
  for (const country of COUNTRIES)
    it(`are those that others publish, from 2024 to 2030: ${country}`, () => {
      const published = YEARS.flatMap((year) =>
        new Holidays(country, { types: ['public'] }).getHolidays(year),
      );
      const days = published.map(({ date }) => date.slice(0, 10));
      assert.ok(days.length > 12 * YEARS.length - 20, 'there is something to compare with');
      assert.deepEqual(allOf(country, 'public'), [...new Set(days)].toSorted());
    });

  // Written by hand, and not taken from the package above.
  // prettier-ignore
  const tricky: [what: string, countries: Country[], kind: 'public' | 'bank', days: string][] = [
    ['Easter Sunday',            COUNTRIES,    'public', '2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21'],
    ['Ascension Day',            COUNTRIES,    'public', '2024-05-09 2025-05-29 2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30'],
    ['Midsummer Day',            ['SE', 'FI'], 'public', '2024-06-22 2025-06-21 2026-06-20 2027-06-26 2028-06-24 2029-06-23 2030-06-22'],
    ['All Saints’ Day',          ['SE', 'FI'], 'public', '2024-11-02 2025-11-01 2026-10-31 2027-11-06 2028-11-04 2029-11-03 2030-11-02'],
    ['Midsummer Eve',            ['SE', 'FI'], 'bank',   '2024-06-21 2025-06-20 2026-06-19 2027-06-25 2028-06-23 2029-06-22 2030-06-21'],
    ['Whit Monday',              ['DK', 'NO'], 'public', '2024-05-20 2025-06-09 2026-05-25 2027-05-17 2028-06-05 2029-05-21 2030-06-10'],
    ['the Friday of Ascension',  ['DK'],       'bank',   '2024-05-10 2025-05-30 2026-05-15 2027-05-07 2028-05-26 2029-05-11 2030-05-31'],
    ['Finland’s Independence',   ['FI'],       'public', '2024-12-06 2026-12-06 2030-12-06'],
    ['Sweden’s National Day',    ['SE'],       'public', '2024-06-06 2026-06-06 2030-06-06'],
  ];
  for (const [what, countries, kind, days] of tricky)
    it(`have ${what} where people know it to be`, () => {
      for (const country of countries) {
        const all = allOf(country, kind);
        for (const day of days.split(' ')) assert.ok(all.includes(day), `${country} ${day}`);
      }
    });

  // prettier-ignore
  const not: [what: string, country: Country, day: string][] = [
    ['Whit Monday in Sweden, since 2005',       'SE', '2026-05-25'],
    ['Maundy Thursday in Sweden',               'SE', '2026-04-02'],
    ['Maundy Thursday in Finland',              'FI', '2026-04-02'],
    ['Epiphany in Denmark',                     'DK', '2027-01-06'],
    ['May Day in Denmark',                      'DK', '2026-05-01'],
    ['the Friday of Ascension in Norway',       'NO', '2026-05-15'],
    ['New Year’s Eve in Finland',               'FI', '2026-12-31'],
    ['New Year’s Eve in Norway',                'NO', '2026-12-31'],
  ];
  for (const [what, country, day] of not)
    it(`have no ${what}`, () => assert.ok(!allOf(country).includes(day)));

  it('have had no Great Prayer Day since 2024', () => {
    const prayed = (year: number, month: number, day: number) =>
      holidaysOf('DK', year).includes(dayOf(year, month, day));
    assert.deepEqual(
      [prayed(2022, 5, 13), prayed(2023, 5, 5), prayed(2024, 4, 26), prayed(2025, 5, 16)],
      [true, true, false, false],
    );
  });

  it('have Easter where the computus puts it in its odd years', () => {
    const easters = '1954-04-18 1981-04-19 2000-04-23 2049-04-18 2076-04-19 2106-04-18 2285-03-22';
    for (const day of easters.split(' '))
      assert.ok(
        holidaysOf('NO', Number(day.slice(0, 4)))
          .map(isoDay)
          .includes(day),
        day,
      );
  });

  // The weekdays of 2026 without settlement. Denmark and Sweden as their central banks publish that year; Norway and
  // Finland by the days that Norges Bank and Finnish banks name in their lists of other years.
  // prettier-ignore
  const closed: [country: Country, days: string][] = [
    ['DK', '01-01 04-02 04-03 04-06 05-14 05-15 05-25 06-05 12-24 12-25 12-31'],
    ['SE', '01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31'],
    ['NO', '01-01 04-02 04-03 04-06 05-01 05-14 05-25 12-24 12-25'],
    ['FI', '01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25'],
  ];
  for (const [country, days] of closed)
    it(`keep banks closed on just these weekdays of 2026: ${country} ${days}`, () => {
      const first = dayOf(2026, 1, 1);
      const weekdays = Array.from({ length: 365 }, (_, index) => first + index).filter(
        (day) => weekdayOf(day) % 6 !== 0,
      );
      const found = weekdays.filter((day) => !isBankDay(day, country)).map(isoDay);
      assert.deepEqual(found.map((day) => day.slice(5)).join(' '), days);
    });
});
