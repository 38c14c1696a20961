import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Currency, Settlement } from '../../../contract/index.ts';
import { expectedDates } from '../../../server/refunds/settlement.ts';

function settlement(text: string): Settlement {
  const [from = 0, to = from, unit = ''] = /^(\d+)(?:-(\d+))? (.+)$/.exec(text)?.slice(1) ?? [];
  return { from: Number(from), to: Number(to ?? from), unit: unit as Settlement['unit'] };
}

describe('when money should be there', () => {
  // prettier-ignore
  const cases: [what: string, sent: string, takes: string, currency: Currency, from: string, to?: string][] = [
    ['late on a Friday, which is Saturday in Stockholm',   '2026-12-04T23:30:00Z', '0 day',            'SEK', '2026-12-05'],
    ['the same where nobody knows what time it is',        '2026-12-04T23:30:00Z', '0 day',            'USD', '2026-12-04'],
    ['the same, counted from Monday by banks',             '2026-12-04T23:30:00Z', '0-1 business-day', 'SEK', '2026-12-07', '2026-12-08'],
    ['the same in Helsinki, an hour ahead',                '2026-12-03T22:30:00Z', '0 business-day',   'EUR', '2026-12-04'],
    ['the same hour in Stockholm is still Thursday',       '2026-12-03T22:30:00Z', '0 business-day',   'SEK', '2026-12-03'],
    ['late in summer, two hours ahead',                    '2026-06-30T22:30:00Z', '0 business-day',   'SEK', '2026-07-01'],
    ['a card, over a weekend',                             '2026-11-23T12:00:00Z', '5-10 business-day', 'SEK', '2026-11-30', '2026-12-07'],
    ['before Christmas in Sweden',                         '2026-12-23T10:00:00Z', '1-2 business-day', 'SEK', '2026-12-28', '2026-12-29'],
    ['before Christmas where no holidays are known',       '2026-12-23T10:00:00Z', '1-2 business-day', 'GBP', '2026-12-24', '2026-12-25'],
    ['over New Year in Sweden',                            '2026-12-30T10:00:00Z', '1-2 business-day', 'SEK', '2027-01-04', '2027-01-05'],
    ['over New Year and Epiphany in Norway, which has none', '2026-12-30T10:00:00Z', '1-5 business-day', 'NOK', '2026-12-31', '2027-01-07'],
    ['over New Year and Epiphany in Sweden',               '2026-12-30T10:00:00Z', '3-4 business-day', 'SEK', '2027-01-07', '2027-01-08'],
    ['before Maundy Thursday in Norway',                   '2026-04-01T10:00:00Z', '1 business-day',   'NOK', '2026-04-07'],
    ['before Maundy Thursday in Sweden',                   '2026-04-01T10:00:00Z', '1 business-day',   'SEK', '2026-04-02'],
    ['before Ascension Day in Denmark',                    '2026-05-13T10:00:00Z', '1 business-day',   'DKK', '2026-05-18'],
    ['before Ascension Day in Norway',                     '2026-05-13T10:00:00Z', '1 business-day',   'NOK', '2026-05-15'],
    ['before Finland’s Independence Day',                  '2027-12-03T10:00:00Z', '1 business-day',   'EUR', '2027-12-07'],
    ['on May Day, which counts as the Monday after',       '2026-05-01T10:00:00Z', '0-1 business-day', 'SEK', '2026-05-04', '2026-05-05'],
    ['at once, on a holiday',                              '2026-12-25T10:00:00Z', '0 day',            'SEK', '2026-12-25'],
    ['in days, over a weekend',                            '2026-12-04T12:00:00Z', '1-2 day',          'SEK', '2026-12-05', '2026-12-06'],
    ['in days, over the longest night of the year',        '2026-10-24T22:30:00Z', '1 day',            'SEK', '2026-10-26'],
    ['in minutes, over midnight on Christmas Eve',         '2026-12-24T22:50:00Z', '5-15 minute',      'SEK', '2026-12-24', '2026-12-25'],
    ['in hours',                                           '2026-12-04T12:00:00Z', '1-12 hour',        'SEK', '2026-12-04', '2026-12-05'],
    ['a year of business days',                            '2026-01-01T12:00:00Z', '365 business-day', 'USD', '2027-05-27'],
    ['as far away as a moment can be told of',             '8999-12-30T23:30:00Z', '365 business-day', 'GBP', '9001-05-25'],
  ];
  for (const [what, sent, takes, currency, from, to = from] of cases)
    it(`${what}: ${currency} sent ${sent}, ${takes}`, () => {
      assert.deepEqual(expectedDates(sent, settlement(takes), currency), { from, to });
    });
});
