import { html } from 'hono/html';
import type { Parameter, Schema } from '../openapi/types.ts';
import { kind } from './kinds.ts';
import { optionsOf } from './options.ts';
import { type Html, prose } from './words.ts';

/** What is in an object, and in the objects in it. Types of their own are only pointed to. */
export function fields(schema: Schema): Html | string {
  const { properties, required = [] } = schema;
  if (properties)
    return html`<ul class="fields">
      ${Object.entries(properties).map(([name, field]) =>
        entry(name, field, { optional: !required.includes(name) }),
      )}
    </ul>`;
  const inside = schema.items ?? only(schema);
  if (inside) return fields(inside);
  const several = (schema.oneOf ?? schema.anyOf ?? []).filter((option) => option.properties);
  return several.length > 0 ? options(several) : '';
}

/** One of several things, each with what only it has. */
function options(all: readonly Schema[]): Html {
  const { shared, apart, each } = optionsOf(all);
  return html`${Object.keys(shared.properties ?? {}).length > 0 ? fields(shared) : ''}
    <ul class="${apart ? 'kinds' : 'either'}">
      ${each.map(
        ({ value, rest }) =>
          html`<li>
            ${apart ? html`<code>${apart}</code> is <code>${String(value)}</code>` : ''}
            ${fields(rest)}
          </li>`,
      )}
    </ul>`;
}

/** A header, a part of a path or of a query. */
export function parameters(all: readonly Parameter[]): Html {
  return html`<ul class="fields">
    ${all.map(({ name, schema, description = '', required = false, in: where }) =>
      entry(name, { ...schema, description }, { optional: !required, where }),
    )}
  </ul>`;
}

interface About {
  readonly optional: boolean;
  readonly where?: Parameter['in'];
}

function entry(name: string, field: Schema, { optional, where }: About): Html {
  const notes = [
    ...(where ? [`in the ${where}`] : []),
    ...(optional ? ['optional'] : []),
    ...(field.default === undefined ? [] : [`${String(field.default)} by default`]),
  ];
  return html`<li>
    <code class="name">${name}</code>
    <span class="kind">${kind(field)}${notes.map((note) => html`<i>${note}</i>`)}</span>
    ${field.description ? prose(field.description) : ''} ${fields(field)}
  </li>`;
}

/** Of something or null, the something. */
function only({ anyOf = [] }: Schema): Schema | undefined {
  const [one, ...others] = anyOf.filter(({ type }) => type !== 'null');
  return others.length === 0 ? one : undefined;
}
