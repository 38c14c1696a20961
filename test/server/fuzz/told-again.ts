import * as fc from 'fast-check';
import { IDEMPOTENCY_KEY } from '../../../contract/index.ts';
import { pick } from './pool.ts';
import type { Route } from './routes.ts';
import type { Wish } from './wishes.ts';

/** What an operation is told a second time: orders under their keys, and bills as they were told, and what providers have told. */
export function toldAgain({ operation: { operationId } }: Route): fc.Arbitrary<Wish> | null {
  switch (operationId) {
    case 'orderRefund':
      return fc.tuple(fc.nat(), fc.nat(5)).map(orderAgain);
    case 'putBill':
      return fc.tuple(fc.nat(), fc.nat(5)).map(billAgain);
    case 'takeCallback':
      return fc.tuple(fc.nat(20), fc.nat(5)).map(callbackAgain);
    default:
      return null;
  }
}

const AS_ADMIN = { 'Authorization': 'Bearer admin', 'Content-Type': 'application/json' };

/** A bill as it was told, or with more or less of it paid. */
function billAgain([which, change]: [number, number]): Wish {
  return (pool) => {
    const { path = '/api/v1/bills/none', body = '{}' } = pick(pool.imports, which) ?? {};
    const paid = ['100', '24900'][change];
    return {
      method: 'PUT',
      path,
      headers: AS_ADMIN,
      body: paid ? body.replace(/"paid":\d+/, `"paid":${paid}`) : body,
    };
  };
}

/** The same order under its key, or now and then another one. */
function orderAgain([which, other]: [number, number]): Wish {
  return (pool) => {
    const { billId = 'none', key = 'none', body = '{}' } = pick(pool.orders, which) ?? {};
    const [bill = billId] = other === 1 ? pool.bills.keys() : [billId];
    return {
      method: 'POST',
      path: `/api/v1/bills/${encodeURIComponent(bill)}/refunds`,
      headers: { ...AS_ADMIN, [IDEMPOTENCY_KEY]: key },
      body: other === 0 ? body.replace('Goodwill', 'Badwill') : body,
    };
  };
}

/** One of the last that came, as it came or with something of it changed. */
function callbackAgain([back, change]: [number, number]): Wish {
  return (pool) => {
    const told = pool.callbacks.at(-1 - back) ?? pool.callbacks.at(-1);
    if (!told) return { method: 'POST', path: '/callbacks/acme/stripe', headers: {}, body: '{}' };
    const { pathname, search } = new URL(told.url);
    return {
      method: 'POST',
      path: (change === 1 ? pathname.replace('acme', 'rival') : pathname) + search,
      headers: change === 2 ? {} : told.headers,
      body: change === 3 ? `${told.body} ` : told.body,
    };
  };
}
