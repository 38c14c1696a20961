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

const AT_ONCE = 500;

/** So many bills drawn by lot, or fewer where there are fewer. Those that are refundable are cards’ without a refund. */
export async function picks(
  world: World,
  wanted: number,
  of: 'all' | 'refundable',
): Promise<Pick[]> {
  const numbers = lots(world.bills, wanted * 3 + 100);
  const picked: Pick[] = [];
  for (let from = 0; from < numbers.length && picked.length < wanted; from += AT_ONCE)
    picked.push(...(await pick(world, numbers.slice(from, from + AT_ONCE), of)));
  return picked.slice(0, wanted);
}

function lots(most: number, wanted: number): number[] {
  const drawn = Array.from({ length: wanted }, () => 1 + Math.floor(Math.random() * most));
  return [...new Set(drawn)];
}

async function pick(
  { db }: World,
  numbers: readonly number[],
  of: 'all' | 'refundable',
): Promise<Pick[]> {
  const { rows } = await sql<Pick>`
    select b.id as bill, b.paid, b.currency, b.contract_id as contract, b.customer_id as customer, c.name, c.email
    from bills b join customers c on c.vendor_id = b.vendor_id and c.id = b.customer_id
    where b.vendor_id = ${BIG} and b.id = any(${numbers.map((number) => `bill_${number}`)})
      and (${of === 'all'} or b.provider = 'stripe' and not exists (
        select from refunds r where r.vendor_id = b.vendor_id and r.bill_id = b.id))
  `.execute(db);
  return rows;
}
