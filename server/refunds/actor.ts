import type { ActingPerson, Person, Rights } from '../../contract/index.ts';

/** Who is asking. The vendor comes from the token alone. */
export interface Actor {
  readonly id: string;
  /** The token's name, else e-mail, else subject. */
  readonly name: string;
  readonly vendorId: string;
  readonly rights: Rights;
  /** Who really acts, where somebody does so in this person's place. */
  readonly impersonator?: Person;
}

/** Who did something, for the record. */
export function personOf({ id, name, impersonator }: Actor): ActingPerson {
  return { id, name, ...(impersonator ? { impersonator } : {}) };
}
