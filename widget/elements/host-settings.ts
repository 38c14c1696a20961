import { LitElement, type PropertyDeclarations } from 'lit';
import type { Transport } from '../backend/call.ts';
import { languageAround } from '../locales/index.ts';
import { refundApi } from '../backend/refund-api.ts';
import type { GetToken } from '../backend/token.ts';

/** What a host page sets on every element of this family: whom to call, and how to speak and look. */
export abstract class HostSettings extends LitElement {
  static override properties: PropertyDeclarations = {
    apiBase: { attribute: 'api-base' },
    getToken: { attribute: false },
    transport: { attribute: false },
    lang: { reflect: true, converter: { toAttribute: (tag: string) => tag || null } },
    timeZone: { attribute: 'time-zone' },
    theme: {},
  };

  /** The backend's origin; default the page's. A new one starts afresh. */
  apiBase = '';

  /** Gives a token for the backend. Never an attribute: markup ends up in logs. */
  getToken: GetToken | undefined;

  /** Carries calls for hosts that proxy. */
  transport: Transport | undefined;

  /** The language; default the nearest `lang` around. A region is kept for figures and dates. */
  override lang = '';

  /** An IANA time zone; default the viewer's. */
  timeZone: string | undefined;

  /** `auto` follows the page's `color-scheme`. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  protected readonly api = refundApi(() => ({
    base: this.apiBase,
    getToken: this.getToken,
    transport: this.transport,
  }));

  protected get language(): string {
    return this.lang || languageAround(this);
  }
}
