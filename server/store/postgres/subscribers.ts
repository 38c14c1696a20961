import { sql } from 'kysely';
import type { Contract, Customer } from '../../../contract/index.ts';
import type { Found } from '../store.ts';
import { builtOnce } from './scope/built-once.ts';
import type { Sender, VendorDb } from './scope/vendor-db.ts';
import { searchContracts } from './search/contracts.ts';
import { searchCustomers } from './search/customers.ts';
import { wantedBy } from './search/wanted.ts';

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

export async function findContract(db: Sender, id: string): Promise<Contract | null> {
  return (await contractsBy.id(db, [id]))[0] ?? null;
}

export function contractsOf(
  db: Sender,
  customerIds: readonly string[],
): Promise<readonly Contract[]> {
  return contractsBy.customer(db, customerIds);
}

const contractsBy = { id: by('contracts.id'), customer: by('contracts.customer_id') };

function by(column: 'contracts.id' | 'contracts.customer_id') {
  const read = builtOnce((db, { ids }: { ids: readonly string[] }) =>
    contracts(db)
      .where(column, '=', sql<string>`any(${ids})`)
      .orderBy('contracts.id'),
  );
  return async (db: Sender, ids: readonly string[]): Promise<Contract[]> => {
    if (ids.length === 0) return [];
    const [{ rows }] = await db.send(read(db, { ids }));
    return rows.map(contractOf);
  };
}

export async function findCustomer(db: VendorDb, id: string): Promise<Customer | null> {
  const row = await db
    .selectFrom('customers')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** By indexes that have them in this order. Ranked as {@link rankIn} does. */
export async function search(db: VendorDb & Sender, text: string, limit: number): Promise<Found> {
  const wanted = wantedBy(text, limit);
  const [customers, ids] = await Promise.all([
    searchCustomers(db, wanted),
    searchContracts(db, wanted),
  ]);
  const found = new Map((await contractsBy.id(db, ids)).map((one) => [one.id, one]));
  return { customers, contracts: ids.flatMap((id) => found.get(id) ?? []) };
}
