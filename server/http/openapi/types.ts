import type { ProblemSlug } from '../../../contract/index.ts';
import type { Said } from './says.ts';

/** As much of JSON Schema as ours use. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

export interface Parameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export interface Header {
  readonly description: string;
  /** Whether every such answer has it. */
  readonly required: boolean;
  readonly schema: Schema;
}

export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Answer {
  readonly 'description': string;
  readonly 'headers'?: Readonly<Record<string, Header>>;
  readonly 'content'?: Content;
  /** Which problems of the registry it can be. */
  readonly 'x-problems'?: readonly ProblemSlug[];
}

export interface Operation {
  readonly 'operationId': string;
  readonly 'summary': string;
  readonly 'description'?: string;
  readonly 'tags'?: readonly string[];
  readonly 'security'?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'parameters'?: readonly Parameter[];
  readonly 'requestBody'?: {
    readonly required?: boolean;
    readonly description?: string;
    readonly content: Content;
  };
  readonly 'responses': Readonly<Record<string, Answer>>;
  /** What the middleware before it says, until it is told in the words of the specification. */
  readonly 'x-said'?: readonly Said[];
}

export type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Paths;
  readonly webhooks: Paths;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
