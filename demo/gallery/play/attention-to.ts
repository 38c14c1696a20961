import type { Attention, Bill } from '../../../contract/index.ts';

/** Whether a bill shows a refund that a person should look at, and why. */
export const attentionTo = (why: Attention) => (bill: Bill) =>
  bill.refunds.some(({ attention }) => attention === why);
