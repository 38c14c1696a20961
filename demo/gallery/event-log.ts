import type { FamilyEventMap, RefundPanelEventMap } from '../../widget/index.ts';

type EventMap = RefundPanelEventMap & FamilyEventMap;

export interface Heard {
  readonly type: string;
  readonly detail: unknown;
  /** Since the story began. */
  readonly afterMs: number;
}

const TYPES = [
  'sesamy:refund-ready',
  'sesamy:refund-error',
  'sesamy:refund-succeeded',
  'sesamy:refund-pending',
  'sesamy:refund-unknown',
  'sesamy:refund-refused',
  'sesamy:bill-changed',
  'sesamy:refund-close',
  'sesamy:bill-selected',
  'sesamy:manage-refund',
  'sesamy:search-selected',
] as const satisfies readonly (keyof EventMap)[];

/** Keeps what elements tell the page, and says so when there is more. */
export function eventLog(changed: () => void) {
  let events: readonly Heard[] = [];
  let began = performance.now();

  function hear(type: string, detail: unknown): void {
    events = [...events, { type, detail, afterMs: performance.now() - began }];
    changed();
  }

  for (const type of TYPES)
    document.addEventListener(type, ({ detail }: EventMap[typeof type]) => hear(type, detail));

  return {
    get events() {
      return events;
    },
    clear(): void {
      events = [];
      began = performance.now();
    },
  };
}
