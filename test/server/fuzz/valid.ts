import * as fc from 'fast-check';
import type { Schema } from '../../../server/http/openapi/types.ts';

const TEXT = 12;

/** Anything that a schema lets through, the simple more often than the strange. */
export function valid(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map(valid));
  switch ([schema.type ?? 'null'].flat()[0]) {
    case 'string':
      return text(schema);
    case 'integer':
    case 'number':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valid(schema.items ?? {}), { maxLength: 3 });
    case 'object':
      return object(schema);
    default:
      return fc.constant(null);
  }
}

const recent = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
/** As far from now as one can write, and in another zone farther still. */
const edges = fc.constantFrom(
  '1900-01-01T00:00:00Z',
  '1900-01-01T00:00:00-23:59',
  '8999-12-31T23:59:59.999Z',
  '8999-12-31T23:59:59.999-00:01',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999+23:59',
  '9999-12-31T23:59:59.999-23:59',
  '2026-11-01T12:00:00.123456789012+02:00',
);

function text({ format, minLength = 0, maxLength = TEXT }: Schema): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.oneof(recent, edges);
  if (format === 'date') return fc.oneof(recent, edges).map((moment) => moment.slice(0, 10));
  if (format === 'uri') return fc.webUrl({ validSchemes: ['http', 'https'] });
  const length = { minLength, maxLength: Math.min(maxLength, TEXT) };
  return fc.oneof(
    { weight: 4, arbitrary: fc.string(length) },
    { weight: 1, arbitrary: fc.string({ ...length, unit: 'grapheme' }) },
    { weight: 1, arbitrary: fc.constantFrom('Å'.repeat(minLength || 1), 'x'.repeat(maxLength)) },
  );
}

function number({ minimum, exclusiveMinimum, maximum = Number.MAX_SAFE_INTEGER }: Schema) {
  const min = minimum ?? (exclusiveMinimum === undefined ? -maximum : exclusiveMinimum + 1);
  const small = Math.min(maximum, Math.max(min, 0) + 10_000);
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min, max: small }) },
    { weight: 1, arbitrary: fc.constantFrom(min, maximum) },
  );
}

function object({ properties = {}, required = [] }: Schema): fc.Arbitrary<object> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, valid(field)]),
  );
  return fc.record(fields, { requiredKeys: [...required] });
}
