import { html } from 'hono/html';
import type { Schema } from '../openapi/types.ts';
import { type Html, anchor } from './words.ts';

const TYPES = '#/components/schemas/';
/** So many values of a list are named: of more, one only wants to see what they look like. */
const MOST_NAMED = 24;

const FORMATS: Record<string, string> = {
  'date-time': 'time, ISO 8601',
  'date': 'day, ISO 8601',
  'uri': 'URL',
  'uuid': 'UUID',
};

export const typeName = ({ $ref = '' }: Schema) => $ref.slice(TYPES.length);
export const typeAnchor = (name: string) => `type-${anchor(name)}`;

/** What kind of value it is, in a few words. */
export function kind(schema: Schema): Html | string {
  const name = typeName(schema);
  if (name) return html`<a href="#${typeAnchor(name)}">${name}</a>`;
  if (schema.const !== undefined) return value(schema.const);
  if (schema.enum) return html`one of ${between(schema.enum.slice(0, MOST_NAMED).map(value))}`;
  if (schema.items) return html`list of ${kind(schema.items)}`;
  const options = (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== 'null');
  if (options.length === 1) return html`${options.map(kind)} or null`;
  if (options.some(({ properties }) => properties)) return 'one of these';
  if (options.length > 1)
    return html`${options.map((one, at) => [at > 0 ? ' or ' : '', kind(one)])}`;
  const types = [schema.type ?? 'anything'].flat();
  return types.map((type) => named(type, schema)).join(' or ');
}

function named(type: string, schema: Schema): string {
  switch (type) {
    case 'string':
      return FORMATS[schema.format ?? ''] ?? `text${length(schema)}`;
    case 'integer':
      return `whole number${range(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'object':
      return schema.properties ? 'object' : 'any names and values';
    default:
      return type;
  }
}

function length({ minLength = 0, maxLength }: Schema): string {
  if (maxLength === undefined) return '';
  return minLength > 0
    ? `, ${minLength} to ${maxLength} characters`
    : `, up to ${maxLength} characters`;
}

function range({ minimum, exclusiveMinimum, maximum = Infinity }: Schema): string {
  const least = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1;
  if (least === undefined || least < 0) return '';
  return maximum < Number.MAX_SAFE_INTEGER ? `, ${least} to ${maximum}` : `, ${least} or more`;
}

const value = (one: unknown) => html`<code>${String(one)}</code>`;

function between(parts: Html[]): (Html | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
}
