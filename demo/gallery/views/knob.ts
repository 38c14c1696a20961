import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { FONTS, type Token, propertyOf } from '../tokens.ts';

interface Knob {
  readonly token: Token;
  /** Undefined while nobody has turned it. */
  readonly value: string | undefined;
  readonly scheme: 'light' | 'dark';
  readonly turn: (value: string) => void;
}

/** One token, to be turned in the way that suits it. */
export function knobView(knob: Knob) {
  const { token, value } = knob;
  return html`<label class="knob" ?data-set=${value !== undefined}>
    <code title=${propertyOf(token.name)}>${token.name}</code> ${inputOf(knob)}
  </label>`;
}

function inputOf({ token, value, scheme, turn }: Knob) {
  const turned = (event: Event) => (event.target as HTMLInputElement).value;
  switch (token.kind) {
    case 'colour':
      return html`<input
        type="color"
        name=${token.name}
        .value=${live(value ?? token.usual[scheme])}
        @input=${(event: Event) => turn(turned(event))}
      />`;

    case 'size':
      return html`<input
        type="range"
        name=${token.name}
        min=${token.from}
        max=${token.to}
        step=${token.step}
        .value=${live(String(value ? Number.parseFloat(value) : token.usual))}
        @input=${(event: Event) => turn(turned(event) + token.unit)}
      />`;

    case 'font':
      return html`<select name=${token.name} @change=${(event: Event) => turn(turned(event))}>
        <option value="" .selected=${live(!value)}>As around it</option>
        ${FONTS.map(
          ([font, words]) =>
            html`<option value=${font} .selected=${live(font === value)}>${words}</option>`,
        )}
      </select>`;
  }
}
