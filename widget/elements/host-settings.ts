import { ContextEvent } from '@lit/context';
import { LitElement, type PropertyDeclarations } from 'lit';
import type { Connection, Transport } from '../backend/call.ts';
import { refundApi } from '../backend/refund-api.ts';
import { type GetToken, TokenDesk } from '../backend/token.ts';
import { languageAround } from '../locales/index.ts';
import { SHARED_SETTINGS, type SharedSettings } from './shared-settings.ts';

/**
 * What a host page sets on every element of this family: whom to call, and how to speak and look. What an
 * element is not given itself, a `<sesamy-refund-context>` around it may give.
 */
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

  protected readonly api = refundApi(() => this.connection);

  readonly #tokens = new TokenDesk(() => this.getToken);
  #around: SharedSettings | undefined;
  #leaveContext: (() => void) | undefined;

  override connectedCallback(): void {
    this.#askAround();
    super.connectedCallback();
    // A context that is defined later than this element has not heard it ask.
    addEventListener('context-provider', this.#askAround);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('context-provider', this.#askAround);
    this.#leaveContext?.();
  }

  protected get connection(): Connection {
    const around = this.#around;
    return {
      base: this.apiBase || around?.apiBase || '',
      tokens: (!this.getToken && around?.tokens) || this.#tokens,
      transport: this.transport ?? around?.transport,
    };
  }

  protected get language(): string {
    return this.lang || languageAround(this);
  }

  protected get zone(): string | undefined {
    return this.timeZone || this.#around?.timeZone;
  }

  /** Stops waiting for a token. Others may wait for one of the context's still. */
  protected abandon(): void {
    this.#tokens.abandon();
  }

  /** Asks whether there is a context around. Where there is one, it answers now and whenever it changes. */
  readonly #askAround = (): void => {
    this.#around = undefined;
    this.dispatchEvent(new ContextEvent(SHARED_SETTINGS, this, this.#hear, true));
  };

  readonly #hear = (settings: SharedSettings, leave?: () => void): void => {
    // A nearer one has come.
    if (this.#leaveContext !== leave) this.#leaveContext?.();
    this.#leaveContext = leave;
    this.#around = settings;
    this.requestUpdate();
  };
}
