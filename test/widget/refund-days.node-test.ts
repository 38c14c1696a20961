import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chartOf } from '../../widget/refunds/chart.ts';
import { countDays, dayOf, daysAfter, daysFrom, usableZone } from '../../widget/refunds/days.ts';
import { Known } from '../../widget/refunds/known.ts';
import { USUAL, boundsOf, isWhole, listPath, withPeriod } from '../../widget/refunds/filter.ts';
import type { DaySum, ListedRefund } from '../../widget/refunds/seen-refunds.ts';

const ZONE = 'Europe/Stockholm';
/** Already the first of December in Stockholm. */
const NOW = new Date('2026-11-30T23:30:00Z');

describe('the days of a list of refunds', () => {
  // prettier-ignore
  const moments: [moment: string, zone: string, day: string][] = [
    ['2026-11-30T22:59:59Z', ZONE,               '2026-11-30'],
    ['2026-11-30T23:00:00Z', ZONE,               '2026-12-01'],
    ['2026-07-01T22:00:00Z', ZONE,               '2026-07-02'],
    ['2026-01-01T04:59:00Z', 'America/New_York', '2025-12-31'],
  ];
  for (const [moment, zone, day] of moments)
    it(`have ${moment} in ${day} in ${zone}`, () =>
      assert.equal(dayOf(new Date(moment), zone), day));

  it('go on over months, leap days and changes of the clock', () => {
    assert.equal(daysAfter('2028-02-28', 1), '2028-02-29');
    assert.equal(daysAfter('2026-03-01', -1), '2026-02-28');
    assert.deepEqual(daysFrom('2026-10-24', '2026-10-26'), [
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
    ]);
    assert.equal(countDays('2026-10-24', '2026-10-26'), 3);
  });

  it('are the viewer’s own where a zone cannot be used', () => {
    assert.equal(usableZone('Mars/Olympus'), usableZone(undefined));
    assert.equal(usableZone(ZONE), ZONE);
  });

  it('are so many, with today', () => {
    assert.deepEqual(boundsOf({ ...USUAL, period: '7' }, NOW, ZONE), {
      from: '2026-11-25',
      to: '2026-12-01',
    });
    assert.deepEqual(boundsOf({ ...USUAL, period: '30' }, NOW, ZONE), {
      from: '2026-11-02',
      to: '2026-12-01',
    });
  });

  it('stay those that were shown when somebody is to choose them', () => {
    const chosen = withPeriod({ ...USUAL, period: '90' }, 'days', NOW, ZONE);
    assert.deepEqual(boundsOf(chosen, NOW, ZONE), { from: '2026-09-03', to: '2026-12-01' });
  });

  // prettier-ignore
  const periods: [from: string, to: string, whole: boolean][] = [
    ['2026-11-01', '2026-11-01', true],
    ['2025-10-28', '2026-12-01', true],
    ['2025-10-27', '2026-12-01', false],
    ['2026-11-02', '2026-11-01', false],
    ['',           '2026-11-01', false],
    ['2026-11-01', '',           false],
  ];
  for (const [from, to, whole] of periods)
    it(`are ${whole ? 'a' : 'no'} period from “${from}” to “${to}”`, () =>
      assert.equal(isWhole({ ...USUAL, period: 'days', from, to }), whole));

  it('are asked for with only those filters that somebody has chosen', () => {
    assert.equal(
      listPath({ ...USUAL, status: 'failed', attention: true }, NOW, ZONE, 'c+1'),
      '/api/v1/refunds?status=failed&from=2026-11-02&to=2026-12-01&timeZone=Europe%2FStockholm&attention=true&cursor=c%2B1',
    );
  });
});

describe('the chart of refunds', () => {
  const sum = (day: string, provider: string, count: number, currency = 'SEK'): DaySum => ({
    day,
    provider,
    currency,
    count,
    amount: count * 100,
  });
  const DAYS = daysFrom('2026-11-01', '2026-11-04');

  it('has a strip for each provider, the busiest first, with all currencies of a day in one bar', () => {
    const sums = [
      sum('2026-11-01', 'klarna', 2),
      sum('2026-11-02', 'stripe', 3),
      sum('2026-11-02', 'stripe', 1, 'NOK'),
      sum('2026-11-04', 'stripe', 1),
    ];
    assert.deepEqual(chartOf(sums, DAYS), {
      most: 4,
      strips: [
        {
          provider: 'stripe',
          count: 5,
          bars: [
            { at: 1, day: '2026-11-02', count: 4 },
            { at: 3, day: '2026-11-04', count: 1 },
          ],
        },
        { provider: 'klarna', count: 2, bars: [{ at: 0, day: '2026-11-01', count: 2 }] },
      ],
    });
  });

  it('is empty where nothing was refunded', () => {
    assert.deepEqual(chartOf([], DAYS), { strips: [], most: 0 });
  });
});

describe('who can be chosen in the filters', () => {
  it('are the people and providers seen so far, by the names that people know', () => {
    const known = new Known();
    const by = (provider: string, providerLabel: string | null, requestedBy: object | null) =>
      ({ provider, providerLabel, requestedBy }) as ListedRefund;
    known.learn([], {
      totals: [],
      days: [{ day: '', provider: 'vipps', currency: 'NOK', count: 1, amount: 1 }],
    });
    assert.equal(known.nameOf('vipps'), 'Vipps');
    known.learn(
      [
        by('vipps', 'Vipps MobilePay', { id: 'u-ida', name: 'Ida' }),
        by('stripe', null, { id: '', name: 'Somebody before' }),
        by('stripe', null, null),
      ],
      undefined,
    );
    assert.deepEqual(
      [...known.providers],
      [
        ['vipps', 'Vipps MobilePay'],
        ['stripe', 'Stripe'],
      ],
    );
    assert.deepEqual([...known.people], [['u-ida', 'Ida']]);
  });
});
