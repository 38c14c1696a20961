import * as z from 'zod/mini';
import { Id, Instant } from '../../contract/index.ts';
import type { BillPosition } from '../store/store.ts';

const Position = z.tuple([Instant, Id]);

/** A place in a list as opaque text. */
export function writeCursor({ billedAt, id }: BillPosition): string {
  const bytes = new TextEncoder().encode(JSON.stringify([billedAt, id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The place a cursor names, or null for text that is none of ours. */
export function readCursor(cursor: string): BillPosition | null {
  try {
    const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const [billedAt, id] = Position.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { billedAt, id };
  } catch {
    return null;
  }
}
