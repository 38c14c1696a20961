import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyDeclarations, type PropertyValues, css, html } from 'lit';
import type { Transport } from '../backend/call.ts';
import { type GetToken, TokenDesk } from '../backend/token.ts';
import { SHARED_SETTINGS, type SharedSettings } from './shared-settings.ts';

/**
 * Gives every element of the family below it its settings, once. What an element is given itself wins.
 * Language and colour scheme travel as they do on any page: by `lang` and `color-scheme`.
 *
 * @element sesamy-refund-context
 *
 * @slot - The page, or the part of it that the settings are for.
 *
 * @example
 * <sesamy-refund-context api-base="https://refunds.example.com" lang="sv">
 *   <sesamy-bill-list contract-id="contract_7"></sesamy-bill-list>
 * </sesamy-refund-context>
 */
export class SesamyRefundContext extends LitElement {
  static override readonly styles = css`
    :host {
      display: contents;
    }

    :host([theme='light']) {
      color-scheme: light;
    }

    :host([theme='dark']) {
      color-scheme: dark;
    }
  `;

  static override properties: PropertyDeclarations = {
    apiBase: { attribute: 'api-base' },
    getToken: { attribute: false },
    transport: { attribute: false },
    lang: { reflect: true, converter: { toAttribute: (tag: string) => tag || null } },
    timeZone: { attribute: 'time-zone' },
    theme: { reflect: true, useDefault: true },
  };

  /** The backend's origin; default the page's. */
  apiBase = '';

  /** Gives a token for the backend, for all elements below: asked once at a time. */
  getToken: GetToken | undefined;

  /** Carries calls for hosts that proxy. */
  transport: Transport | undefined;

  /** The language of all below. */
  override lang = '';

  /** An IANA time zone; default the viewer's. */
  timeZone: string | undefined;

  /** The colour scheme of all below: `light` or `dark`; otherwise the page's. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  readonly #tokens = new TokenDesk(() => this.getToken);
  readonly #shared = new ContextProvider(this, {
    context: SHARED_SETTINGS,
    initialValue: this.#settings,
  });

  protected override willUpdate(_changed: PropertyValues<this>): void {
    // A new object each time, so that those below look again, at what travels by the page too.
    this.#shared.setValue(this.#settings);
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  get #settings(): SharedSettings {
    const { apiBase, transport, timeZone } = this;
    return { apiBase, tokens: this.#tokens, transport, timeZone };
  }
}
