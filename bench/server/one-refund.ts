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

export interface OneRefund {
  readonly script: Script;
  /** So many times it waited for the database until it was answered. */
  readonly roundTrips: number;
}

/** Makes one refund while nothing else happens, and notes all that it has sent to the database. */
export async function oneRefund(publisher: Publisher): Promise<OneRefund> {
  await publisher.quiet();
  await sleep(DELIVERED_MS);
  const billId = `b-${publisher.take(1)}`;
  const key = `order-${randomUUID()}`;
  const { path, body, ...call } = publisher.order(0, billId, key);
  await publisher.usage('on');
  const answer = await fetch(publisher.server.url + path, { ...call, body: body ?? null });
  const { refund } = (await answer.json()) as RefundAnswer;
  const untilAnswered = await sent();
  await sleep(DELIVERED_MS);
  const statements = await sent('off');
  const script = pgbenchScript({ statements, billId, refundId: refund.id, key });

  return {
    script: ({ clients, start }) =>
      script.replaceAll(':start', String(start)).replaceAll(':clients', String(clients)),
    roundTrips: untilAnswered.filter(({ beginsTrip }) => beginsTrip).length,
  };

  async function sent(watch?: string) {
    const all = (await publisher.usage(watch)).sent;
    return all.filter(({ text }) => !BACKGROUND.test(text));
  }
}
