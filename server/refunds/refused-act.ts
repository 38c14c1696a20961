import type { ActingPerson, ProblemSlug } from '../../contract/index.ts';

/** Something a person asked for and did not get, on record. What they did get is on the refund's own record. */
export interface RefusedAct {
  readonly at: string;
  readonly what: 'order' | 'check' | 'resolve' | 'acknowledge' | 'request' | 'dismiss';
  /** What they named, whether or not there is such a thing. */
  readonly billId: string | null;
  readonly refundId: string | null;
  readonly refundRequestId: string | null;
  readonly problem: ProblemSlug;
  readonly by: ActingPerson;
  /** The `Request-Id` it came with. */
  readonly requestId: string;
}
