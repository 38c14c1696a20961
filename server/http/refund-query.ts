import * as z from 'zod/mini';
import { Attention, Id, Instant, RefundStatus } from '../../contract/index.ts';
import { isTimeZone } from '../refunds/calendar/time-zone.ts';
import type { Status } from '../refunds/refund.ts';
import type { RefundFilter } from '../store/refund-lists.ts';

const STATUSES = RefundStatus.options.join('|');

const Day = z.iso
  .date()
  .check(z.refine((day) => day >= '1900' && day < '9000', 'must be in the years 1900 to 8999'));
const DayOrMoment = z.union(
  [Day, Instant],
  'must be a day such as 2026-11-30, or a moment in ISO 8601, in the years 1900 to 8999',
);
const optional = <Schema extends z.ZodMiniType>(schema: Schema, words: string) =>
  z.optional(schema.check(z.describe(words)));

/** By what refunds are chosen. Those are meant of which all of it is true. */
export const REFUND_FILTER = {
  status: optional(
    z
      .string()
      .check(
        z.regex(
          new RegExp(`^(${STATUSES})(,(${STATUSES}))*$`),
          `must be of ${RefundStatus.options.join(', ')}, with commas between`,
        ),
      ),
    `How they stand: one or several of ${RefundStatus.options.map((one) => `\`${one}\``).join(', ')}, with commas between.`,
  ),
  provider: optional(Id, 'Who moves their money, such as `stripe`.'),
  from: optional(
    DayOrMoment,
    'Asked for at this moment or later, or on this day or later, as `2026-11-30`.',
  ),
  to: optional(DayOrMoment, 'Asked for before this moment, or on this day or earlier.'),
  timeZone: z._default(
    z
      .string()
      .check(
        z.maxLength(255),
        z.refine(isTimeZone, 'is no time zone that we know'),
        z.describe('Where the days are those of `from` and `to`: an IANA name.'),
      ),
    'UTC',
  ),
  by: optional(Id, 'Asked for by this person, as tokens name them.'),
  attention: optional(
    z.enum(['true', ...Attention.options]),
    'They ask for a person: `true` for whatever reason, or for this one.',
  ),
};

const RefundFilterQuery = z.object(REFUND_FILTER);
type Asked = z.infer<typeof RefundFilterQuery>;

/** All of it but the time. */
export function filterOf({ status, provider, by, attention }: Asked): RefundFilter {
  return {
    ...(status === undefined ? {} : { statuses: statusesOf(status) }),
    ...(provider === undefined ? {} : { provider }),
    ...(by === undefined ? {} : { by }),
    ...(attention === undefined ? {} : { attention: attention === 'true' ? 'any' : attention }),
  };
}

/** What is still being sent is pending, to everybody else. */
function statusesOf(status: string): Status[] {
  return [...new Set(status.split(','))].flatMap((one) =>
    one === 'pending' ? (['sending', 'pending'] as const) : [one as RefundStatus],
  );
}
