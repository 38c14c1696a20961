import { type News, numbered } from '../../events/news.ts';
import type { Outbox, WaitingEvent } from '../store.ts';

interface Kept extends WaitingEvent {
  readonly dueAt: string | null;
}

/** Events that wait, gone with the process. */
export function memoryOutbox(): Outbox & {
  put(vendorId: string, news: readonly News[]): void;
} {
  const waiting = new Map<string, Kept>();
  const told = new Map<string, number>();

  /** In the order they were made: only the first of each bill, and none that was given up. */
  function firsts(): Kept[] {
    const byBill = new Map<string, Kept>();
    for (const kept of waiting.values()) {
      const name = billName(kept.event.data.vendorId, kept.event.data.bill.id);
      if (kept.dueAt !== null && !byBill.has(name)) byBill.set(name, kept);
    }
    return [...byBill.values()];
  }

  return {
    put(vendorId, news) {
      const [first] = news;
      if (!first) return;
      const name = billName(vendorId, first.bill.id);
      const last = told.get(name) ?? 0;
      const at = new Date().toISOString();
      told.set(name, last + news.length);
      for (const event of numbered(news, { vendorId, last, at }))
        waiting.set(event.id, { event, tries: 0, dueAt: at });
    },

    async claim(now, until, limit) {
      const due = firsts().filter(({ dueAt }) => dueAt !== null && dueAt <= now);
      return due.slice(0, limit).map(({ event, tries }) => {
        const taken = { event, tries: tries + 1, dueAt: until };
        waiting.set(event.id, taken);
        return taken;
      });
    },

    async delivered(eventId) {
      waiting.delete(eventId);
    },

    async putOff(eventId, until) {
      const kept = waiting.get(eventId);
      if (kept) waiting.set(eventId, { ...kept, dueAt: until });
    },
  };
}

function billName(vendorId: string, billId: string): string {
  return JSON.stringify([vendorId, billId]);
}
