import {
  API,
  type BillImport,
  type BillList,
  billPath,
  checkPath,
  refundPath,
} from '../../contract/index.ts';
import { call } from '../chaos/call.ts';
import { bringABill, orderAPart, orderAgain } from './changes.ts';
import type { Act, Scene } from './scene.ts';

const OK = [200];

/** What is asked for at a desk, mostly by looking at things. */
export const ACTS: readonly Act[] = [
  reading(28, 'a bill', ({ id }) => billPath(id)),
  reading(8, 'a customer', ({ customer }) => `${API}/customers/${customer.id}`),
  reading(8, 'a contract', ({ contract }) => `${API}/contracts/${contract.id}`),
  reading(5, 'search: a name', ({ customer }) => search(customer.name.split(' ').at(-1))),
  reading(3, 'search: an address', ({ customer }) => search(customer.email.split('@')[0])),
  reading(2, 'search: a contract', ({ contract }) => search(contract.id)),
  paging(10, 'bills of a contract', ({ contract }) => `contractId=${contract.id}`),
  paging(5, 'bills of a customer', ({ customer }) => `customerId=${customer.id}`),
  paging(5, 'bills of an address', ({ customer }) => `email=${encodeURIComponent(customer.email)}`),
  aboutARefund(4, 'a refund', refundPath),
  aboutARefund(3, 'evidence', (id) => `${refundPath(id)}/evidence`),
  aboutARefund(2, 'a check', checkPath, 'POST'),
  { weight: 4, what: 'an order', expected: [201, 202], run: orderAPart },
  { weight: 1, what: 'an order again', expected: [201, 202], run: orderAgain },
  { weight: 2, what: 'a new bill', expected: [201], run: bringABill },
  reading(1, 'the panel', () => '/cdn/sesamy-refund-panel.js'),
  reading(1, 'the API described', () => '/openapi.json'),
];

function reading(weight: number, what: string, path: (bill: BillImport) => string): Act {
  const run = ({ server, dice, publisher }: Scene) => call(server, path(publisher.any(dice)));
  return { weight, what, expected: OK, run };
}

function search(text = ''): string {
  return `${API}/search?q=${encodeURIComponent(text)}`;
}

/** The first pages of a list, as somebody sees them who scrolls a little. */
function paging(weight: number, what: string, filter: (bill: BillImport) => string): Act {
  async function run({ server, dice, publisher }: Scene): Promise<void> {
    const list = `${API}/bills?limit=10&${filter(publisher.any(dice))}`;
    const { nextCursor } = (await (await call(server, list)).json()) as BillList;
    if (nextCursor) await call(server, `${list}&cursor=${encodeURIComponent(nextCursor)}`);
  }
  return { weight, what, expected: OK, run };
}

function aboutARefund(
  weight: number,
  what: string,
  path: (refundId: string) => string,
  method = 'GET',
): Act {
  async function run({ server, dice, orders }: Scene): Promise<void> {
    const { refundId } = orders.earlier(dice, ({ refundId }) => refundId !== null) ?? {};
    if (refundId) await call(server, path(refundId), { method });
  }
  return { weight, what, expected: OK, run };
}
