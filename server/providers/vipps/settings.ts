export interface VippsSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly subscriptionKey: string;
  /** The sales unit's number. */
  readonly msn: string;
  /** What a registered webhook is signed with. Without it none is taken. */
  readonly webhookSecret?: string | undefined;
  /** Another host than the live one. */
  readonly apiBase?: string | undefined;
}
