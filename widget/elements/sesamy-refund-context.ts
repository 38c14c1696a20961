import { ContextProvider } from '@lit/context';
import { type PropertyDeclarations, type PropertyValues, css, html } from 'lit';
import { HostSettings } from './host-settings.ts';
import { SHARED_SETTINGS, type SharedSettings } from './shared-settings.ts';

/**
 * Gives every element of the family below it its settings, once. What an element is given itself wins, and so does
 * a nearer context.
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
export class SesamyRefundContext extends HostSettings {
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
    // Styles look at it, where somebody has set it.
    theme: { reflect: true, useDefault: true },
  };

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
    const { base: apiBase, tokens, transport } = this.connection;
    return { apiBase, tokens, transport, timeZone: this.zone };
  }
}
