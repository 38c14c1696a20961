import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Answered } from '../http/answering.ts';
import type { Standing } from '../store/standing.ts';
import type { RefundMove } from '../store/watched-store.ts';
import type { Watch } from './connected-providers.ts';

const HTTP_S = [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 30];
/** How long the ledger may take to say how it stands, before the rest is told without it. */
const STANDING_WITHIN_MS = 5000;

export type Metrics = ReturnType<typeof createMetrics>;

/** What Prometheus reads at `/metrics`. No label can name a person, and none grows with use. */
export function createMetrics(report: (what: string, error: unknown) => void) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests answered, by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: HTTP_S,
    registers,
  });
  const providerCalls = new Histogram({
    name: 'provider_request_duration_seconds',
    help: 'Calls to payment providers, by status class; none where no answer came',
    labelNames: ['provider', 'status'],
    buckets: HTTP_S,
    registers,
  });
  const moves = new Counter({
    name: 'refunds_total',
    help: 'Refunds that came into a status, since this process started',
    labelNames: ['provider', 'status'],
    registers,
  });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const unknown = gauge('refunds_unknown', 'Refunds whose outcome is not known', ['provider']);
  const attention = gauge('refunds_attention', 'Refunds that ask for a person', [
    'provider',
    'why',
  ]);
  const overdue = gauge(
    'refunds_overdue_seconds',
    'For how long the longest due refund has waited',
  );
  const lookUps = gauge(
    'look_ups_waiting',
    'Look-ups that callbacks asked for and nobody has done',
  );
  const events = gauge('events_waiting', 'Outgoing events the receiver does not have yet');
  const eventAge = gauge('events_oldest_seconds', 'For how long the oldest of those has waited');

  function show(standing: Standing): void {
    unknown.reset();
    attention.reset();
    for (const { provider, count } of standing.unknown) unknown.set({ provider }, count);
    for (const { provider, why, count } of standing.attention)
      attention.set({ provider, why }, count);
    overdue.set(standing.overdueSeconds);
    lookUps.set(standing.lookUpsWaiting);
    events.set(standing.eventsWaiting);
    eventAge.set(standing.oldestEventSeconds);
  }

  return {
    answered({ method, route, status, ms }: Answered): void {
      requests.observe({ method, route, status }, ms / 1000);
    },

    moved: ({ provider, to }: RefundMove) => moves.inc({ provider, status: to }),

    /** Times every call to a provider. */
    watch: ((provider, fetch) => async (input, init) => {
      const stop = providerCalls.startTimer({ provider });
      try {
        const response = await fetch(input, init);
        stop({ status: `${Math.floor(response.status / 100)}xx` });
        return response;
      } catch (error) {
        stop({ status: 'none' });
        throw error;
      }
    }) satisfies Watch,

    /** Gives what is read, with how the ledger stands now. While it cannot be asked, the last is not told again. */
    async read(standing: () => Promise<Standing>): Promise<{ type: string; text: string }> {
      try {
        const timeout = AbortSignal.timeout(STANDING_WITHIN_MS);
        show(await Promise.race([standing(), aborted(timeout)]));
      } catch (error) {
        for (const one of [unknown, attention, overdue, lookUps, events, eventAge]) one.reset();
        report('The ledger could not say how it stands', error);
      }
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
