import * as z from 'zod/mini';
import { Id, Instant } from '../../contract/index.ts';

/** A place in a list that is newest first. */
interface Place {
  readonly at: string;
  readonly id: string;
}

const Position = z.tuple([Instant, Id]);

/** A place in a list as opaque text. */
export function writeCursor({ at, id }: Place): string {
  const bytes = new TextEncoder().encode(JSON.stringify([at, id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The place a cursor names, or null for text that is none of ours. */
export function readCursor(cursor: string): Place | null {
  try {
    const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const [at, id] = Position.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { at, id };
  } catch {
    return null;
  }
}
