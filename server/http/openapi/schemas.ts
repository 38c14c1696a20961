import * as z from 'zod/mini';
import { ANSWERS, type AnswerName, BODIES } from './named.ts';
import type { Schema } from './types.ts';
import { described } from './words/described.ts';

interface Generated {
  readonly zodSchema: unknown;
  readonly jsonSchema: { additionalProperties?: unknown; title?: string };
}

function override({ zodSchema, jsonSchema }: Generated): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  const title = BODIES.get(zodSchema);
  if (title) jsonSchema.title = title;
}

/** How contract schemas become JSON Schema: as what may be sent, and open to additions. */
export const schemaOptions = { options: { io: 'input', override } };

export const ref = (name: AnswerName) => ({ $ref: `#/components/schemas/${name}` });

/** The component schemas, generated from the contract and never written by hand. */
export function answerSchemas(): Record<string, Schema> {
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(ANSWERS)) named.add(schema, { id });
  const { schemas } = z.toJSONSchema(named, { uri: (id) => ref(id as AnswerName).$ref, override });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _version, $id: _name, ...schema }]) => [
      name,
      described(schema as Schema, name),
    ]),
  );
}
