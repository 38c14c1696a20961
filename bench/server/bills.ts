import { Client } from 'pg';
import { inBulk } from '../fill/in-bulk.ts';
import { bringNames, fillPublisher } from '../fill/publisher.ts';

const BILLS_OF_A_SUBSCRIBER = 20;

/**
 * A publisher with a past of so many bills, and as many that can be refunded: `b-1` and so on, of 99.00 kr by card each. The
 * past is there because a database that has never seen a refund does not know how to look for one among many.
 */
export async function fillBills(url: string, vendor: string, bills: number): Promise<void> {
  const subscribers = Math.ceil(bills / BILLS_OF_A_SUBSCRIBER);
  const sql = new Client(url);
  await sql.connect();
  try {
    await inBulk(sql, async () => {
      await bringNames(sql);
      await fillPublisher(sql, { vendor, bills }, () => {});
      await sql.query(CUSTOMERS, [vendor, subscribers]);
      await sql.query(CONTRACTS, [vendor, subscribers]);
      await sql.query(BILLS, [vendor, subscribers, bills]);
    });
  } finally {
    await sql.end();
  }
}

const CUSTOMERS = `insert into customers (vendor_id, id, name, email, search, search_last)
  select $1, 's-' || n, 'Åsa Öst ' || n, 'asa' || n || '@example.com', 'asa ost ' || n, n || ' asa ost'
  from generate_series(1, $2::int) n`;

const CONTRACTS = `insert into contracts (vendor_id, id, customer_id, product, status)
  select $1, 'c-' || n, 's-' || n, 'Acme Dagblad, digital', 'active' from generate_series(1, $2::int) n`;

const BILLS = `insert into bills (vendor_id, id, number, contract_id, customer_id, paid, currency, paid_at, billed_at,
    status, period_start, period_end, provider, method, label, reference, payment_key)
  select $1, 'b-' || n, '20' || n, 'c-' || 1 + n % $2::int, 's-' || 1 + n % $2::int, 9900, 'SEK', now(), now(), 'paid',
    now(), now() + interval '30 days', 'stripe', 'CARD', 'Visa •••• 4242',
    jsonb_build_object('paymentIntent', 'pi_' || n), '[["paymentIntent","pi_' || n || '"]]'
  from generate_series(1, $3::int) n`;
