/** What waits for a provider, a receiver or a person, over all vendors: what alerts are made of. */
export interface Backlog {
  readonly unknown: readonly { readonly provider: string; readonly count: number }[];
  readonly attention: readonly {
    readonly provider: string;
    readonly why: string;
    readonly count: number;
  }[];
  /** For how long the refund that is longest due has not been asked after; 0 when none is due. */
  readonly overdueSeconds: number;
  /** Look-ups that wait to be done. */
  readonly lookUpsWaiting: number;
  /** Outgoing events that the receiver does not have yet, and for how long the oldest of them has waited. */
  readonly eventsWaiting: number;
  readonly oldestEventSeconds: number;
  /** Those it never took. */
  readonly eventsGivenUp: number;
}
