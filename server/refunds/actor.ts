import type { Rights } from '../../contract/index.ts';

/** Who is asking. The vendor comes from the token alone. */
export interface Actor {
  readonly id: string;
  /** The token's name, else e-mail, else subject. */
  readonly name: string;
  readonly vendorId: string;
  readonly rights: Rights;
}
