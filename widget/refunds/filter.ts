import { API } from '../../contract/routes.ts';
import type { RefundStatus } from '../../contract/index.ts';
import { type Day, countDays, dayOf, daysAfter } from './days.ts';

/** So many days up to today, or the days of somebody's choice. */
export type Period = '7' | '30' | '90' | 'days';

/** Which refunds are meant. An empty text lets all through. */
export interface Filter {
  readonly status: RefundStatus | '';
  readonly provider: string;
  readonly by: string;
  readonly period: Period;
  readonly from: Day;
  readonly to: Day;
  readonly attention: boolean;
}

/** What somebody sees who has chosen nothing yet. */
export const USUAL: Filter = {
  status: '',
  provider: '',
  by: '',
  period: '30',
  from: '',
  to: '',
  attention: false,
};

/** Of more days the server adds nothing up. */
export const MOST_DAYS = 400;

/** From which day to which, both among them. */
export function boundsOf({ period, from, to }: Filter, now: Date, zone: string) {
  if (period === 'days') return { from, to };
  const today = dayOf(now, zone);
  return { from: daysAfter(today, 1 - Number(period)), to: today };
}

/** Another period was chosen. Days of one's own begin as those that were shown. */
export function withPeriod(filter: Filter, period: Period, now: Date, zone: string): Filter {
  return { ...filter, period, ...boundsOf(filter, now, zone) };
}

/** Whether there is a period to ask for: two days in order, and not too far apart. */
export function isWhole({ period, from, to }: Filter): boolean {
  if (period !== 'days') return true;
  return from !== '' && to !== '' && from <= to && countDays(from, to) <= MOST_DAYS;
}

/** Where what it lets through is listed, and comes as a file. */
export function listPath(filter: Filter, now: Date, zone: string, cursor?: string): string {
  const query = queryOf(filter, now, zone);
  return `${API}/refunds?${new URLSearchParams({ ...query, ...(cursor && { cursor }) })}`;
}

/** Where it is added up. */
export function summaryPath(filter: Filter, now: Date, zone: string): string {
  return `${API}/refunds/summary?${new URLSearchParams(queryOf(filter, now, zone))}`;
}

/** What needs attention needs it however long ago it was: the period does not hide it. */
export function attentionPath(filter: Filter, cursor?: string): string {
  const query = { ...chosen(filter), attention: 'true', ...(cursor && { cursor }) };
  return `${API}/refunds?${new URLSearchParams(query)}`;
}

function queryOf(filter: Filter, now: Date, zone: string): Record<string, string> {
  return {
    ...chosen(filter),
    ...boundsOf(filter, now, zone),
    timeZone: zone,
    ...(filter.attention && { attention: 'true' }),
  };
}

function chosen({ status, provider, by }: Filter): Record<string, string> {
  return { ...(status && { status }), ...(provider && { provider }), ...(by && { by }) };
}
