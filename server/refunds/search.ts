import type { Contract, SearchResult } from '../../contract/index.ts';
import type { VendorStore } from '../store/store.ts';
import { fold } from './fold.ts';

/** So many subscribers and so many contracts at most: whoever sees more types on. */
const LIMIT = 10;

/**
 * Subscribers by name or e-mail address, each with their contracts, and contracts by their id. One whose whole id
 * was typed comes first.
 */
export async function search(store: VendorStore, text: string): Promise<SearchResult[]> {
  const wanted = fold(text);
  if (wanted === '') return [];
  const { customers, contracts } = await store.search(wanted, LIMIT);
  const theirs = await store.contractsOf(customers.map(({ id }) => id));
  const [exact, others] = [contracts.filter(isExact), contracts.filter((one) => !isExact(one))];
  const found = [
    ...exact.map(contractResult),
    ...customers.flatMap((customer) => [
      { type: 'customer', ...customer } as const,
      ...theirs
        .filter((contract) => contract.customer.id === customer.id)
        .slice(0, LIMIT)
        .map(contractResult),
    ]),
    ...others.map(contractResult),
  ];
  return [...new Map(found.map((one) => [`${one.type} ${one.id}`, one])).values()];

  function isExact({ id }: Contract): boolean {
    return id.toLowerCase() === wanted;
  }
}

function contractResult({ id, product, customer }: Contract): SearchResult {
  const { name, email } = customer;
  return { type: 'contract', id, name, email, contractId: id, product };
}
