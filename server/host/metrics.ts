import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Answered } from '../http/answering.ts';
import type { Backlog } from '../store/backlog.ts';
import type { RefundMove } from '../store/watched-store.ts';
import { backlogGauges } from './backlog-gauges.ts';
import type { Watch } from './connected-providers.ts';

const HTTP_S = [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 30];
/** How long the ledger may take, before the rest is told without it. */
const BACKLOG_WITHIN_MS = 5000;

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
  const gauges = backlogGauges(registry);

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

    /** Gives what is read, with what waits in the ledger now. */
    async read(backlog: () => Promise<Backlog>): Promise<{ type: string; text: string }> {
      try {
        const timeout = AbortSignal.timeout(BACKLOG_WITHIN_MS);
        gauges.show(await Promise.race([backlog(), aborted(timeout)]));
      } catch (error) {
        gauges.unavailable();
        report('The ledger could not say what waits in it', error);
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
