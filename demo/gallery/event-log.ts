import type { RefundEventDetail, RefundPanelEventMap } from '../../widget/index.ts';

export interface Heard {
  readonly type: string;
  readonly detail: RefundEventDetail;
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
] as const satisfies readonly (keyof RefundPanelEventMap)[];

/** Keeps what panels tell the page, and says so when there is more. */
export function eventLog(changed: () => void) {
  let events: readonly Heard[] = [];
  let began = performance.now();

  function hear(type: string, detail: RefundEventDetail): void {
    events = [...events, { type, detail, afterMs: performance.now() - began }];
    changed();
  }

  for (const type of TYPES)
    document.addEventListener(type, (event) => {
      const { detail } = event as CustomEvent<RefundEventDetail>;
      hear(type, detail);
    });

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
