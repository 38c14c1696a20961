import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RefundAnswer } from '../../contract/index.ts';
import type { Publisher } from './publisher.ts';
import { pgbenchScript } from './script.ts';

/** The statements of a refund as pgbench reads them, for bills from one number on. */
export type Script = (run: { readonly clients: number; readonly start: number }) => string;

/** What is sent all the time, refund or none: the sweeps, and the clock. */
const BACKGROUND = /skip locked|clock_timestamp|"next_check_at" <=|\bjobs\.|pg_catalog/;
/** Longer than it takes until the events of a refund are delivered. */
const DELIVERED_MS = 1500;

/** Makes one refund while nothing else happens, and notes all that it has sent to the database. */
export async function scriptOfOneRefund(publisher: Publisher): Promise<Script> {
  await publisher.quiet();
  await sleep(DELIVERED_MS);
  const billId = `b-${publisher.take(1)}`;
  const key = `order-${randomUUID()}`;
  // What is noted begins when it is asked for.
  await publisher.usage();
  const { path, body, ...call } = publisher.order(0, billId, key);
  const answer = await fetch(publisher.server.url + path, { ...call, body: body ?? null });
  const { refund } = (await answer.json()) as RefundAnswer;
  await sleep(DELIVERED_MS);
  const { noted } = await publisher.usage();
  const statements = noted.filter(({ text }) => !BACKGROUND.test(text));

  return ({ clients, start }) =>
    pgbenchScript({ statements, billId, refundId: refund.id, key })
      .replaceAll(':start', String(start))
      .replaceAll(':clients', String(clients));
}
