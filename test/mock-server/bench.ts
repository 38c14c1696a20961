import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Hono } from 'hono';
import { memoryLedger } from '../../mock-server/providers/ledger.ts';
import type { SimulatorParts } from '../../mock-server/providers/simulator.ts';

export const PACE_MS = 1000;

/** A simulator on the bench: only tests move its clock, and what it sends to others stays here. */
export function bench<Entry>(simulatorOf: (parts: SimulatorParts<Entry>) => Hono) {
  const memory = memoryLedger<Entry>();
  const delivered: Request[] = [];
  let time = Date.parse('2026-11-25T12:00:00Z');
  let heard = () => 200;
  let simulator: Hono;

  /** Starts it, or starts it anew: what it knows then is what the ledger says. */
  function start(paceMs = PACE_MS, ledger = memory): void {
    simulator = simulatorOf({
      ledger,
      now: () => new Date(time),
      paceMs,
      deliver: async (request) => {
        delivered.push(request);
        return new Response(null, { status: heard() });
      },
    });
  }
  start();

  const request = async (path: string, init?: RequestInit) => simulator.request(path, init);

  /** Waits for that many callbacks, and for one too many. */
  async function callbacks(count: number): Promise<Request[]> {
    for (let tries = 0; delivered.length < count && tries < 100; tries += 1) await wait(5);
    await wait(30);
    assert.equal(delivered.length, count);
    return delivered;
  }

  return {
    start,
    ledger: memory,
    time: () => time,
    later: (ms: number) => {
      time += ms;
    },
    request,
    order: (path: string, body: object | null = null, method = 'POST') =>
      request(`/_simulator/${path}`, { method, body: body && JSON.stringify(body) }),
    delivered,
    /** Says how those who are called back answer from now on. */
    answerWith: (status: () => number) => {
      heard = status;
    },
    callbacks,
    /** What that many callbacks say. */
    news: async (count: number) =>
      Promise.all((await callbacks(count)).map((request) => request.clone().json())),
  };
}
