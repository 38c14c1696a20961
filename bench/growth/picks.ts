import { sql } from 'kysely';
import { BIG } from './fill.ts';
import type { World } from './world.ts';

/** A bill of the large publisher, and what it can be found by. */
export interface Pick {
  readonly bill: string;
  readonly paid: number;
  readonly currency: string;
  readonly contract: string;
  readonly customer: string;
  readonly name: string;
  readonly email: string;
}

/** So many bills that are drawn by lot, each of them once, of which card payments were given nothing back of. */
export async function picks(
  { db, bills }: World,
  wanted: number,
  of: 'all' | 'refundable',
): Promise<Pick[]> {
  // Enough for a third of them to be left.
  const drawn = Array.from(
    { length: wanted * 3 + 100 },
    () => `bill_${1 + Math.floor(Math.random() * bills)}`,
  );
  const { rows } = await sql<Pick>`
    select b.id as bill, b.paid, b.currency, b.contract_id as contract, b.customer_id as customer, c.name, c.email
    from bills b join customers c on c.vendor_id = b.vendor_id and c.id = b.customer_id
    where b.vendor_id = ${BIG} and b.id = any(${[...new Set(drawn)]})
      and (${of === 'all'} or b.provider = 'stripe' and not exists (
        select from refunds r where r.vendor_id = b.vendor_id and r.bill_id = b.id))
    order by random() limit ${wanted}
  `.execute(db);
  return rows;
}
