import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod/mini';
import { isoDay } from '../../refunds/calendar/day.ts';
import { calendarOf } from '../../refunds/calendar/time-zone.ts';
import type { RefundDesk } from '../../refunds/desk.ts';
import { type NoPeriod, MOST_DAYS, boundsOf, periodOf } from '../../refunds/period.ts';
import { answers, orCsv } from '../components.ts';
import { type Report, csvAnswer } from '../csv/answer.ts';
import { refundsAsCsv } from '../csv/refunds.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Environment } from '../environment.ts';
import { tagged } from '../openapi/introduction.ts';
import { preferred } from '../prefers.ts';
import { REFUND_FILTER, filterOf } from '../refund-query.ts';
import { holding } from '../signed-in.ts';
import { BAD_CURSOR, PAGE, invalid, query } from '../validation.ts';

const ListQuery = z.object({ ...REFUND_FILTER, ...PAGE });
const SummaryQuery = z.object(REFUND_FILTER);

/** Refunds of all bills. */
export function refundListRoutes(desk: RefundDesk, report: Report) {
  const app = new Hono<Environment>();

  app.get(
    '/',
    describeRoute({
      ...tagged('Refunds'),
      operationId: 'listRefunds',
      summary: 'Refunds of all bills, newest first, in pages or as one CSV file',
      description:
        'With `Accept: text/csv` it is a file. That holds every refund that the filters let through, whatever `limit` and `cursor` say, and comes as fast as it is read. One that breaks off in the middle was not all: ask again. In it amounts have decimals, and a cell that a spreadsheet would take for a formula begins with an apostrophe.',
      responses: { 200: orCsv(answers('RefundList', 'One page of refunds, or the file')) },
    }),
    holding('read'),
    query(ListQuery),
    async (c) => {
      const { limit, cursor, ...asked } = c.req.valid('query');
      const calendar = calendarOf(asked.timeZone);
      const bounds = boundsOf(asked, calendar);
      if ('wrong' in bounds) return invalid(c, [issueOf(bounds)]);
      const filter = { ...filterOf(asked), ...bounds };
      const place = cursor === undefined ? null : readCursor(cursor);
      if (cursor !== undefined && !place) return invalid(c, [BAD_CURSOR]);

      const actor = c.get('actor');
      c.header('Vary', 'Accept', { append: true });
      if (preferred(c, ['application/json', 'text/csv']) === 'text/csv') {
        const today = isoDay(calendar.dayAt(desk.now().toISOString()));
        const parts = refundsAsCsv(desk.everyRefund(actor, filter));
        return csvAnswer(c, { name: `refunds-${today}`, parts, report });
      }

      const after = place && { requestedAt: place.at, id: place.id };
      const { data, next } = await desk.refunds(actor, { filter, limit, after });
      return c.json({
        data,
        nextCursor: next && writeCursor({ at: next.requestedAt, id: next.id }),
      });
    },
  );

  app.get(
    '/summary',
    describeRoute({
      ...tagged('Refunds'),
      operationId: 'sumRefunds',
      summary: 'What refunds come to: by currency, and by day and provider',
      description: `Of at most ${MOST_DAYS} days: those up to \`to\` or today, from \`from\` or for thirty days. \`days\` has what went back or is on its way, and no failed refunds.`,
      responses: { 200: answers('RefundSummary', 'The sums') },
    }),
    holding('read'),
    query(SummaryQuery),
    async (c) => {
      const asked = c.req.valid('query');
      const period = periodOf(asked, calendarOf(asked.timeZone), desk.now());
      if ('wrong' in period) return invalid(c, [issueOf(period)]);
      return c.json(await desk.refundSums(c.get('actor'), filterOf(asked), period));
    },
  );

  return app;
}

const issueOf = ({ wrong, message }: NoPeriod) => ({ path: [wrong], message });
