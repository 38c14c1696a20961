import '../english.ts';
import { BillImport, type Problem } from '../../contract/index.ts';
import type { Refusal } from '../refunds/refusal.ts';

/** Why a line was not imported. */
export type Reason =
  'too-long' | 'not-utf-8' | 'not-json' | 'not-storable' | NonNullable<Refusal['refused']>;

/** What is told of a bad line: nothing of what it says, which names people. */
export interface Bad {
  readonly reason: Reason;
  /** With `invalid-request`: what is wrong, and where. */
  readonly errors?: NonNullable<Problem['errors']>;
}

export type Read = { readonly bill: BillImport } | { readonly bad: Bad };

/** The bill of a line, or what is wrong with it. Null for an empty line. */
export function readLine(bytes: Uint8Array): Read | null {
  const text = textOf(bytes);
  if (text === null) return { bad: { reason: 'not-utf-8' } };
  if (text.trim() === '') return null;
  const told = jsonOf(text);
  if (!told) return { bad: { reason: 'not-json' } };
  const { success, data, error } = BillImport.safeParse(told.json, { reportInput: false });
  if (success) return { bill: data };
  const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { bad: { reason: 'invalid-request', errors } };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function jsonOf(text: string): { json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
}
