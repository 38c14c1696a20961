import type { Contract, Customer } from '../../../contract/index.ts';
import type { Found } from '../store.ts';
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

export async function findContract(db: VendorDb, id: string): Promise<Contract | null> {
  const row = await contracts(db).where('contracts.id', '=', id).executeTakeFirst();
  return row ? contractOf(row) : null;
}

export async function contractsOf(
  db: VendorDb,
  customerIds: readonly string[],
): Promise<readonly Contract[]> {
  return contractsBy(db, 'contracts.customer_id', customerIds);
}

async function contractsBy(
  db: VendorDb,
  column: 'contracts.id' | 'contracts.customer_id',
  ids: readonly string[],
): Promise<Contract[]> {
  if (ids.length === 0) return [];
  const rows = await contracts(db).where(column, 'in', ids).orderBy('contracts.id').execute();
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

/** By indexes that have them in this order. Ranked as {@link rankIn} does. */
export async function search(db: VendorDb & Sender, text: string, limit: number): Promise<Found> {
  const wanted = wantedBy(text, limit);
  const [customers, ids] = await Promise.all([
    searchCustomers(db, wanted),
    searchContracts(db, wanted),
  ]);
  const found = new Map((await contractsBy(db, 'contracts.id', ids)).map((one) => [one.id, one]));
  return { customers, contracts: ids.flatMap((id) => found.get(id) ?? []) };
}
