import { Client } from 'pg';
import { fillRefunds } from '../../../../bench/csv/fill.ts';
import { fillLedger } from '../../../../bench/growth/fill.ts';

/** Enough for each table that reading all of it is the worse way. */
const PUBLISHER = { bills: 80_000, subscribers: 40_000 };
const [REFUNDS, OF_OTHER_KINDS] = [60_000, 8000];

/** Fills every table that a request may read. */
export async function fillAll(url: string): Promise<void> {
  await fillLedger(url, PUBLISHER, () => {});
  const sql = new Client(url);
  await sql.connect();
  await fillRefunds(sql, { vendor: 'acme', refunds: REFUNDS });
  for (const others of OTHERS) await sql.query(others, [OF_OTHER_KINDS]);
  await sql.query('vacuum analyze');
  await sql.end();
}

const OTHERS = [
  `insert into callback_deliveries (vendor_id, provider, sha256, bill_id, at)
    select 'acme', 'stripe', 'delivery-' || n, 'bill_' || n, now() from generate_series(1, $1::int) n`,
  `insert into refund_requests (vendor_id, id, bill_id, amount, currency, reason, requested_at, by_id, by_name, request_id)
    select 'acme', 'request-' || n, 'bill_' || n, 100, 'SEK', 'Goodwill', now(), 'u-1', 'Agnes', '' from generate_series(1, $1::int) n`,
  `insert into refusals (vendor_id, at, what, bill_id, refund_id, refund_request_id, problem, by_id, by_name, request_id)
    select 'acme', now(), 'order', case n % 3 when 0 then 'bill_' || n end, case n % 3 when 1 then 'refund-' || n end,
      case n % 3 when 2 then 'request-' || n end, 'not-permitted', 'u-1', 'Agnes', ''
    from generate_series(1, $1::int) n`,
  // Some wait, for later, and some were given up.
  `insert into outgoing_events (vendor_id, bill_id, sequence, id, event, due_at)
    select 'acme', 'bill_' || n, 0, id, jsonb_build_object('id', id, 'timestamp', now()),
      case when n % 2 = 0 then now() + interval '1 day' end
    from (select n, gen_random_uuid() as id from generate_series(1, $1::int) n) numbered`,
];
