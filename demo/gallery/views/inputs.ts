import { html } from 'lit';
import { live } from 'lit/directives/live.js';

type Choose<Name extends string> = (name: Name) => void;
type Options<Name extends string> = readonly (readonly [name: Name, words: string])[];

/** A few choices side by side. */
export function segments<Name extends string>(
  legend: string,
  name: string,
  options: Options<Name>,
  chosen: Name,
  choose: Choose<Name>,
) {
  return html`
    <fieldset class="segments">
      <legend>${legend}</legend>
      <div>
        ${options.map(
          ([value, text]) =>
            html`<label>
              <input
                type="radio"
                name=${name}
                value=${value}
                .checked=${live(value === chosen)}
                @change=${() => choose(value)}
              /><span>${text}</span>
            </label>`,
        )}
      </div>
    </fieldset>
  `;
}

/** One of many. */
export function choiceOf<Name extends string>(
  label: string,
  name: string,
  options: Options<Name>,
  chosen: Name,
  choose: Choose<Name>,
) {
  const changed = (event: Event) => choose((event.target as HTMLSelectElement).value as Name);
  return html`
    <label class="choice">
      <span>${label}</span>
      <select name=${name} @change=${changed}>
        ${options.map(
          ([value, text]) =>
            html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`,
        )}
      </select>
    </label>
  `;
}

export function toggle(
  label: string,
  name: string,
  on: boolean,
  choose: (on: boolean) => void,
  disabled = false,
) {
  return html`
    <label class="toggle">
      <input
        type="checkbox"
        name=${name}
        ?disabled=${disabled}
        .checked=${live(on)}
        @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>
  `;
}

/** Names with their words as options, in their order. */
export function optionsFrom<Name extends string>(words: Readonly<Record<Name, string>>) {
  return Object.entries(words) as [Name, string][];
}
