/** How the ledger stands, over all vendors: what an alert is made of. */
export interface Standing {
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
  /** Outgoing events that nobody has taken yet, those given up among them. */
  readonly eventsWaiting: number;
  readonly oldestEventSeconds: number;
}
