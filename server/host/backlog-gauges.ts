import { Gauge, type Registry } from 'prom-client';
import type { Backlog } from '../store/backlog.ts';

/** What waits in the ledger, asked for each time it is read. */
export function backlogGauges(registry: Registry) {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });

  const up = gauge('ledger_up', 'Whether the ledger could say what waits in it');
  const unknown = gauge('refunds_unknown', 'Refunds whose outcome is not known', ['provider']);
  const attention = gauge('refunds_attention', 'Refunds that ask for a person', [
    'provider',
    'why',
  ]);
  const figures = {
    overdueSeconds: gauge(
      'refunds_overdue_seconds',
      'For how long the longest due refund has waited to be asked after',
    ),
    lookUpsWaiting: gauge(
      'look_ups_waiting',
      'Look-ups that callbacks asked for and nobody has begun with',
    ),
    eventsWaiting: gauge('events_waiting', 'Outgoing events the receiver does not have yet'),
    oldestEventSeconds: gauge('events_oldest_seconds', 'For how long the oldest of those waits'),
    eventsGivenUp: gauge('events_given_up', 'Outgoing events the receiver never took'),
  };
  const names = Object.keys(figures) as (keyof typeof figures)[];

  function forget(): void {
    unknown.reset();
    attention.reset();
    // Not zero: that would look as if nothing waited.
    for (const name of names) figures[name].set(NaN);
  }

  return {
    show(backlog: Backlog): void {
      forget();
      up.set(1);
      for (const name of names) figures[name].set(backlog[name]);
      for (const { provider, count } of backlog.unknown) unknown.set({ provider }, count);
      for (const { provider, why, count } of backlog.attention)
        attention.set({ provider, why }, count);
    },

    unavailable(): void {
      forget();
      up.set(0);
    },
  };
}
