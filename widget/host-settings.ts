import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Transport } from './call.ts';
import { languageAround } from './locales/index.ts';
import { refundApi } from './refund-api.ts';
import type { GetToken } from './token.ts';

/** What a host page sets on every element of this family: whom to call, and how to speak and look. */
export abstract class HostSettings extends LitElement {
  /** The backend's origin; default the page's. A new one starts afresh. */
  @property({ attribute: 'api-base' }) apiBase = '';

  /** Gives a token for the backend. Never an attribute: markup ends up in logs. */
  @property({ attribute: false }) getToken: GetToken | undefined;

  /** Carries calls for hosts that proxy. */
  @property({ attribute: false }) transport: Transport | undefined;

  /** The language; default the nearest `lang` around. A region is kept for figures and dates. */
  @property({ reflect: true, converter: { toAttribute: (tag) => tag || null } })
  override lang = '';

  /** An IANA time zone; default the viewer's. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** `auto` follows the page's `color-scheme`. */
  @property() theme: 'auto' | 'light' | 'dark' = 'auto';

  protected readonly api = refundApi(() => ({
    base: this.apiBase,
    getToken: this.getToken,
    transport: this.transport,
  }));

  protected get language(): string {
    return this.lang || languageAround(this);
  }
}
