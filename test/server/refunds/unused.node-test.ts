import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BillRecord } from '../../../server/refunds/bill.ts';
import { unusedPart } from '../../../server/refunds/unused.ts';
import { someBill } from './some-bill.ts';

const NOVEMBER = { start: '2026-11-01T12:00:00.000Z', end: '2026-12-01T12:00:00.000Z' };
/** From midnight to midnight in Stockholm, over both changes of the clocks. */
const MARCH = { start: '2026-02-28T23:00:00.000Z', end: '2026-03-31T22:00:00.000Z' };
const OCTOBER = { start: '2026-09-30T22:00:00.000Z', end: '2026-10-31T23:00:00.000Z' };
const UTC_NOVEMBER = { start: '2026-11-01T00:00:00.000Z', end: '2026-11-30T23:59:59.000Z' };

describe('what is left of a period', () => {
  // prettier-ignore
  const cases: [what: string, bill: Partial<BillRecord>, now: string, left: string | null][] = [
    ['in the middle',                                  {},                                        '2026-11-18T09:00:00Z', '12 of 30: 3960'],
    ['on its first day, which counts as used',         {},                                        '2026-11-01T12:00:00Z', '29 of 30: 9570'],
    ['on its first day, before the hour it begins',    {},                                        '2026-11-01T01:00:00Z', '29 of 30: 9570'],
    ['the day before it begins',                       {},                                        '2026-10-31T12:00:00Z', '30 of 30: 9900'],
    ['long before it begins',                          {},                                        '2026-01-31T12:00:00Z', '30 of 30: 9900'],
    ['when it is tomorrow already where it was paid',  {},                                        '2026-11-17T23:30:00Z', '12 of 30: 3960'],
    ['at the same moment in UTC’s own day',            { currency: 'USD' },                       '2026-11-17T23:30:00Z', '13 of 30: 4290'],
    ['with one day to come',                           {},                                        '2026-11-29T12:00:00Z', '1 of 30: 330'],
    ['on its last day',                                {},                                        '2026-11-30T12:00:00Z', null],
    ['on the day of its end',                          {},                                        '2026-12-01T08:00:00Z', null],
    ['long after it',                                  {},                                        '2027-06-01T08:00:00Z', null],
    ['where there is no period',                       { period: null },                          '2026-11-18T09:00:00Z', null],
    ['where nothing was paid',                         { paid: 0, status: 'unpaid' },             '2026-11-18T09:00:00Z', null],
    ['where it is not paid yet',                       { status: 'unpaid' },                      '2026-11-18T09:00:00Z', null],
    ['where it has all gone back',                     { refunded: 9900 },                        '2026-11-18T09:00:00Z', null],
    ['where it is all on its way back',                { refunded: 4900, reserved: 5000 },        '2026-11-18T09:00:00Z', null],
    ['where a part of it has gone back',               { refunded: 1000 },                        '2026-11-18T09:00:00Z', '12 of 30: 2960'],
    ['where a part of it is on its way back',          { refunded: 500, reserved: 500 },          '2026-11-18T09:00:00Z', '12 of 30: 2960'],
    ['where all of it has gone back',                  { refunded: 3960 },                        '2026-11-18T09:00:00Z', null],
    ['where more than that has gone back',             { refunded: 7000 },                        '2026-11-18T09:00:00Z', null],
    ['where it is rounded down',                       { paid: 10_000 },                          '2026-11-20T09:00:00Z', '10 of 30: 3333'],
    ['where its share is less than the smallest unit', { paid: 2 },                               '2026-11-18T09:00:00Z', null],
    ['of whole krónur',                                { paid: 1490, currency: 'ISK' },           '2026-11-18T09:00:00Z', '12 of 30: 596'],
    ['of more than numbers multiply exactly',          { paid: 9_007_199_254_740_990 },           '2026-11-18T09:00:00Z', '12 of 30: 3602879701896396'],
    ['when clocks go forward, the day before',         { period: MARCH },                         '2026-03-28T22:59:00Z', '3 of 31: 958'],
    ['when clocks go forward, just after midnight',    { period: MARCH },                         '2026-03-28T23:00:00Z', '2 of 31: 638'],
    ['when clocks go forward, at the end of the day',  { period: MARCH },                         '2026-03-29T21:59:00Z', '2 of 31: 638'],
    ['when clocks go forward, the day after',          { period: MARCH },                         '2026-03-29T22:00:00Z', '1 of 31: 319'],
    ['when clocks go back, the day before',            { period: OCTOBER },                       '2026-10-24T21:59:00Z', '7 of 31: 2235'],
    ['when clocks go back, at the end of the day',     { period: OCTOBER },                       '2026-10-25T22:59:00Z', '6 of 31: 1916'],
    ['when clocks go back, the day after',             { period: OCTOBER },                       '2026-10-25T23:00:00Z', '5 of 31: 1596'],
    ['that ends a second before midnight, in UTC',     { period: UTC_NOVEMBER, currency: 'USD' }, '2026-11-18T09:00:00Z', '12 of 30: 3960'],
    ['that ends a second before midnight, in Sweden',  { period: UTC_NOVEMBER },                  '2026-11-18T09:00:00Z', '12 of 30: 3960'],
    ['of one day, before it',  { period: { start: '2026-11-05T08:00:00Z', end: '2026-11-06T08:00:00Z' } }, '2026-11-04T09:00:00Z', '1 of 1: 9900'],
    ['that ends on the day it begins',  { period: { start: '2026-11-05T08:00:00Z', end: '2026-11-05T09:00:00Z' } }, '2026-11-01T09:00:00Z', null],
    ['that ends before it begins',  { period: { start: NOVEMBER.end, end: NOVEMBER.start } },     '2026-10-01T09:00:00Z', null],
  ];
  for (const [what, special, now, left] of cases)
    it(`${what}: ${left ?? 'nothing to tell'}`, () => {
      const part = unusedPart({ ...someBill, period: NOVEMBER, ...special }, new Date(now));
      assert.equal(part && `${part.days} of ${part.of}: ${part.amount}`, left);
    });
});
