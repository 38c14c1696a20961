export interface SwishSettings {
  /** The merchant's Swish number, which the payments were made to. */
  readonly payeeAlias: string;
  /** Another host than the live one. The client certificate belongs to the connection, not in here. */
  readonly apiBase?: string | undefined;
}
