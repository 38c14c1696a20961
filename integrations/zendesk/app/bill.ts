import { billPath } from '../../../contract/routes.ts';
import { type Connection, call } from '../../../widget/backend/call.ts';
import type { NotedBill } from './note.ts';

/** Reads a bill for a note. Rejects where there is nothing to note. */
export async function readBill(billId: string, connection: Connection): Promise<NotedBill> {
  const heard = await call(
    { method: 'GET', path: billPath(billId) },
    connection,
    new AbortController().signal,
    { closed: false, left: false },
  );
  if (heard.kind !== 'response' || heard.status !== 200) throw new Error(heard.kind);
  return heard.body as NotedBill;
}
