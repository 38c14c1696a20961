import { sql } from 'kysely';
import type { Contract, Customer } from '../../../contract/index.ts';
import { isAnywhere } from '../../refunds/fold.ts';
import type { Found } from '../store.ts';
import type { VendorDb } from './scope/vendor-db.ts';

/** Contracts with whose they are. */
function contracts(db: VendorDb) {
  return db
    .selectFrom('contracts')
    .innerJoin('customers', 'customers.id', 'contracts.customer_id')
    .select([
      'contracts.id',
      'contracts.product',
      'contracts.status',
      'contracts.next_charge_at as nextChargeAt',
      'contracts.customer_id',
      'customers.name',
      'customers.email',
    ]);
}

type Row = Omit<Contract, 'customer'> & { customer_id: string; name: string; email: string };

function contractOf({ customer_id, name, email, ...contract }: Row): Contract {
  return { ...contract, customer: { id: customer_id, name, email } };
}

export async function findContract(db: VendorDb, id: string): Promise<Contract | null> {
  const row = await contracts(db).where('contracts.id', '=', id).executeTakeFirst();
  return row ? contractOf(row) : null;
}

export async function contractsOf(
  db: VendorDb,
  customerIds: readonly string[],
): Promise<readonly Contract[]> {
  if (customerIds.length === 0) return [];
  const rows = await contracts(db)
    .where('customer_id', 'in', customerIds)
    .orderBy('contracts.id')
    .execute();
  return rows.map(contractOf);
}

export async function findCustomer(db: VendorDb, id: string): Promise<Customer | null> {
  const row = await db
    .selectFrom('customers')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** By the indexes on beginnings and on trigrams. Ranked as {@link rankIn} does. */
export async function search(db: VendorDb, wanted: string, limit: number): Promise<Found> {
  const text = wanted.replaceAll(/[\\%_]/g, String.raw`\$&`);
  const [begins, word, part] = [`${text}%`, `% ${text}%`, `%${text}%`];
  const anywhere = isAnywhere(wanted);

  const customers = await db
    .selectFrom('customers')
    .select(['id', 'name', 'email'])
    .where((row) =>
      row.or([row('search', 'like', anywhere ? part : begins), row('search_last', 'like', begins)]),
    )
    .orderBy(
      sql`case when search like ${begins} or search_last like ${begins} then 0
        when search like ${word} then 1 else 2 end`,
    )
    .orderBy(sql`search collate "C"`)
    .orderBy(sql`id collate "C"`)
    .limit(limit)
    .execute();

  const named = sql<string>`lower(contracts.id)`;
  const rows = await contracts(db)
    .where(named, 'like', anywhere ? part : begins)
    .orderBy(
      sql`case when ${named} = ${wanted} then 0 when ${named} like ${begins} then 1 else 2 end`,
    )
    .orderBy(sql`contracts.id collate "C"`)
    .limit(limit)
    .execute();
  return { customers, contracts: rows.map(contractOf) };
}
