import type { Kysely } from 'kysely';
import type { Contract, Customer } from '../../../contract/index.ts';
import type { Database } from './schema.ts';

/** A vendor's contracts with whose they are, by their ids. */
function contracts(db: Kysely<Database>, vendorId: string) {
  return db
    .selectFrom('contracts')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.vendor_id', '=', 'contracts.vendor_id')
        .onRef('customers.id', '=', 'contracts.customer_id'),
    )
    .select([
      'contracts.id',
      'contracts.product',
      'contracts.status',
      'contracts.next_charge_at as nextChargeAt',
      'contracts.customer_id',
      'customers.name',
      'customers.email',
    ])
    .where('contracts.vendor_id', '=', vendorId)
    .orderBy('contracts.id');
}

type Row = Omit<Contract, 'customer'> & { customer_id: string; name: string; email: string };

function contractOf({ customer_id, name, email, ...contract }: Row): Contract {
  return { ...contract, customer: { id: customer_id, name, email } };
}

export async function findContract(
  db: Kysely<Database>,
  vendorId: string,
  id: string,
): Promise<Contract | null> {
  const row = await contracts(db, vendorId).where('contracts.id', '=', id).executeTakeFirst();
  return row ? contractOf(row) : null;
}

export async function contractsOf(
  db: Kysely<Database>,
  vendorId: string,
  customerId: string,
): Promise<readonly Contract[]> {
  const rows = await contracts(db, vendorId).where('customer_id', '=', customerId).execute();
  return rows.map(contractOf);
}

export async function findCustomer(
  db: Kysely<Database>,
  vendorId: string,
  id: string,
): Promise<Customer | null> {
  const row = await db
    .selectFrom('customers')
    .select(['id', 'name', 'email'])
    .where('vendor_id', '=', vendorId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
