import * as fc from 'fast-check';
import type { Bill } from '../../../contract/index.ts';
import type { Schema } from '../../../server/http/openapi/types.ts';
import { hugeBody, noJson } from './hostile.ts';
import { PATH_ID, likelyBill } from './likely.ts';
import { nearly } from './nearly.ts';
import { valid } from './valid.ts';

export type Body = string | Uint8Array<ArrayBuffer>;
/** A body, once it is known what the path names. */
export type MakeBody = (named: { readonly id: string; readonly bill?: Bill | undefined }) => Body;

/** Bodies of a schema: right, nearly right, and nothing of the kind. */
export function bodies(schema: Schema): fc.Arbitrary<MakeBody> {
  const isBill = schema.title === 'BillImport';
  const any = valid(schema).map((value) =>
    isBill ? { ...(value as object), id: PATH_ID } : value,
  );
  return fc.oneof(
    { weight: 130, arbitrary: likely(schema) },
    { weight: 70, arbitrary: any.map(sent) },
    { weight: 80, arbitrary: nearly(isBill ? fc.oneof(likelyBill, any) : any).map(sent) },
    {
      weight: 20,
      arbitrary: noJson.map(
        (body): MakeBody =>
          () =>
            body,
      ),
    },
    { weight: 4, arbitrary: fc.constant<MakeBody>(hugeBody) },
  );
}

/** A bill, an order or a request that fits the bill it is of, else whatever the schema lets through. */
function likely(schema: Schema): fc.Arbitrary<MakeBody> {
  if (schema.title === 'BillImport') return likelyBill.map(sent);
  const isOrder = schema.title === 'RefundOrder';
  if (!isOrder && schema.title !== 'NewRequest') return valid(schema).map(sent);
  return fc
    .record({ part: fc.constantFrom(1, 3, 10, 10, 30), expects: fc.boolean(), reason: fc.string() })
    .map(({ part, expects, reason }): MakeBody => ({ bill }) => {
      const { currency = 'SEK', refundable = 9900 } = bill ?? {};
      const amount = Math.max(1, Math.floor(refundable / part));
      const expected = isOrder && expects ? { expectedRefundable: refundable } : {};
      return JSON.stringify({ amount, currency, reason: `Goodwill ${reason}`, ...expected });
    });
}

function sent(value: unknown): MakeBody {
  const text = JSON.stringify(value) ?? '';
  return ({ id }) => text.replaceAll(JSON.stringify(PATH_ID), () => JSON.stringify(id));
}
