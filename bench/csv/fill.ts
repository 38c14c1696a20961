import type { Client } from 'pg';

/** A publisher made up in the database itself, where a million refunds take a minute. */
export interface Filling {
  readonly vendor: string;
  readonly refunds: number;
}

/** So many refunds has each bill, and so many bills each subscriber. */
const OF_A_BILL = 4;
const OF_A_SUBSCRIBER = 5;
/** Asked for over so long, the last one just now. */
const OVER = '600 days';

/**
 * Fills a migrated database with refunds such as a desk has: most have succeeded, some are in doubt, a few ask for a
 * person, and of some people and providers there are hardly any. The bills' figures are not theirs.
 */
export async function fillRefunds(sql: Client, { vendor, refunds }: Filling): Promise<void> {
  const bills = Math.ceil(refunds / OF_A_BILL);
  const subscribers = Math.ceil(bills / OF_A_SUBSCRIBER);
  // What refers to what is known, and would be looked up a million times.
  await sql.query('set session_replication_role = replica');
  await sql.query(
    `insert into customers (vendor_id, id, name, email, search, search_last)
      select $1, 'many-' || n, 'Åsa "Öst" ' || n, 'asa' || n || '@example.com', 'asa ost ' || n, n || ' asa ost'
      from generate_series(1, $2::int) n`,
    [vendor, subscribers],
  );
  await sql.query(
    `insert into contracts (vendor_id, id, customer_id, product, status)
      select $1, 'many-' || n, 'many-' || n, 'Acme Dagblad, digital', 'active' from generate_series(1, $2::int) n`,
    [vendor, subscribers],
  );
  await sql.query(
    `insert into bills (vendor_id, id, number, contract_id, customer_id, paid, currency, paid_at, billed_at, status,
        provider, method, label, reference)
      select $1, 'many-' || n, n, 'many-' || 1 + n % $3::int, 'many-' || 1 + n % $3::int, 9900, 'SEK', now(), now(), 'paid',
        'stripe', 'CARD', 'Visa', '{}'
      from generate_series(1, $2::int) n`,
    [vendor, bills, subscribers],
  );
  await sql.query(
    `insert into refunds (vendor_id, id, bill_id, amount, currency, reason, status, origin, requested_by_id,
        requested_by_name, requested_at, settled_at, provider, payment, request, provider_reference, failure_code, attention)
      select $1, gen_random_uuid(), 'many-' || 1 + n % $3::int, 100 + n % 9000, 'SEK', 'Charged twice, says no. ' || n, status,
        'panel', 'u-' || person, 'Person ' || person, at, case status when 'succeeded' then at end, provider,
        '{"paymentIntent": "pi_made_up"}', '{"params": {"amount": 100}}', 're_' || n,
        case status when 'failed' then 'declined' end, case when n % 700 = 3 then 'unsettled' end
      from (
        select n,
          case when n % 50 = 1 then 'failed' when n % 400 = 2 then 'pending' when n % 700 = 3 then 'unknown' else 'succeeded' end status,
          case when n % 20000 = 5 then 'swish' when n % 4 = 1 then 'klarna' else 'stripe' end provider,
          case when n % 20000 = 7 then 0 else 1 + n % 40 end person,
          date_trunc('milliseconds', now() - interval '${OVER}' * (1 - n::float8 / $2)) at
        from generate_series(1, $2::int) n
      ) made`,
    [vendor, refunds, bills],
  );
  await sql.query('set session_replication_role = origin');
  await sql.query('analyze');
}
