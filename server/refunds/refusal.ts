import type { ProblemExtra, ProblemSlug } from '../../contract/index.ts';

/** A foreseen "no", with what its problem document carries. A throw, in contrast, is a bug. */
export interface Refusal extends ProblemExtra {
  readonly refused: ProblemSlug;
}

export function refuse(refused: ProblemSlug, extra: ProblemExtra = {}): Refusal {
  return { refused, ...extra };
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
