import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { Words } from '../../contract/index.ts';

/** Each vendor's own quick reasons, by its name, in the order in which they are offered. */
export type VendorReasons = ReadonlyMap<string, readonly string[]>;

const LONGEST = 100;
const MOST = 12;
const QuickReason = Words.check(
  z.trim(),
  z.minLength(1, 'is empty'),
  z.refine((text) => [...text].length <= LONGEST, `must be at most ${LONGEST} characters`),
);
const File = z.record(
  z.string().check(z.minLength(1)),
  z.array(QuickReason, 'must be a list').check(
    z.maxLength(MOST, `must be at most ${MOST} reasons`),
    z.refine((all) => new Set(all).size === all.length, 'has a reason twice'),
  ),
  'must be { vendor: [reason] }',
);

/** Reads REASONS_FILE: JSON, by vendor the reasons that its people give most. */
export function readReasonsFile(path: string): { reasons: VendorReasons } | { wrong: string[] } {
  let text: unknown;
  try {
    text = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    return { wrong: [`REASONS_FILE: ${what}`] };
  }
  const file = File.safeParse(text);
  if (file.success) return { reasons: new Map(Object.entries(file.data)) };
  return { wrong: [`REASONS_FILE: ${lineOf(file.error.issues[0])}`] };
}

/** Where in the file, and what: `acme: reason 2: is empty`. */
function lineOf(issue: z.core.$ZodIssue | undefined): string {
  const [vendor, index] = issue?.path ?? [];
  const place = [vendor, typeof index === 'number' && `reason ${index + 1}`, issue?.message];
  return place.filter(Boolean).map(String).join(': ');
}
