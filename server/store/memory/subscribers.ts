import type { Contract, Customer } from '../../../contract/index.ts';
import { rankIn, searchTexts } from '../../refunds/fold.ts';
import type { Found } from '../store.ts';
import type { Shelf } from './shelf.ts';

/** Each once, by their ids. */
export function contractsIn({ bills }: Shelf): Contract[] {
  const all = new Map(
    [...bills.values()].map(({ contract, customer }) => [contract.id, { ...contract, customer }]),
  );
  return [...all.values()].toSorted((a, b) => compare(a.id, b.id));
}

export function searchIn(shelf: Shelf, wanted: string, limit: number): Found {
  const everybody = new Map(
    [...shelf.bills.values()].map(({ customer }) => [customer.id, customer]),
  );
  const customers = [...everybody.values()]
    .flatMap((customer) => {
      const rank = rankOf(customer, wanted);
      return rank === null ? [] : [{ customer, rank, text: searchTexts(customer).search }];
    })
    .toSorted(
      (a, b) => a.rank - b.rank || compare(a.text, b.text) || compare(a.customer.id, b.customer.id),
    );
  const contracts = contractsIn(shelf)
    .flatMap((contract) => {
      const id = contract.id.toLowerCase();
      const rank = id === wanted ? -1 : rankIn(id, wanted);
      return rank === null ? [] : [{ contract, id, rank: Math.min(rank, 1) }];
    })
    .toSorted((a, b) => a.rank - b.rank || compare(a.id, b.id));
  return {
    customers: customers.slice(0, limit).map(({ customer }) => customer),
    contracts: contracts.slice(0, limit).map(({ contract }) => contract),
  };
}

function rankOf(customer: Customer, wanted: string): number | null {
  const { search, searchLast } = searchTexts(customer);
  return searchLast.startsWith(wanted) ? 0 : rankIn(search, wanted);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
