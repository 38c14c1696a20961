import { createContext } from '@lit/context';
import type { Transport } from '../backend/call.ts';
import type { TokenDesk } from '../backend/token.ts';

/** What a `<sesamy-refund-context>` gives to all elements below it. Its language travels as `lang` always does. */
export interface SharedSettings {
  readonly apiBase: string;
  /** One for all, so that a host is asked for one token at a time. */
  readonly tokens: TokenDesk;
  readonly transport: Transport | undefined;
  readonly timeZone: string | undefined;
}

/** Registered, so that two copies of this code on one page understand each other. */
export const SHARED_SETTINGS = createContext<SharedSettings>(Symbol.for('sesamy-refund-context'));
