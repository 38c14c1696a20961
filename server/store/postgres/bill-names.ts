import { type Kysely, sql } from 'kysely';
import type { BillName, BillPlace } from '../../refunds/compare-books.ts';
import type { Database } from './schema.ts';
import { asking } from './trouble.ts';

/**
 * The bills of every vendor, or of one, by vendor and then by id. Names alone cross the vendors: the bills
 * are read one by one, each through its vendor.
 */
export function billsAfter(
  db: Kysely<Database>,
  vendorId: string | null,
  place: BillPlace | null,
  limit: number,
): Promise<BillName[]> {
  let query = db.selectFrom('bills').select(['vendor_id', 'id', 'provider']);
  if (vendorId !== null) query = query.where('vendor_id', '=', vendorId);
  if (place)
    query = query.where(sql<boolean>`(vendor_id, id) > (${place.vendorId}, ${place.billId})`);
  return asking(async () => {
    const rows = await query.orderBy('vendor_id').orderBy('id').limit(limit).execute();
    return rows.map(({ vendor_id, id, provider }) => ({
      vendorId: vendor_id,
      billId: id,
      provider,
    }));
  });
}
