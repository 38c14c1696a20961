import { type Hash, createHash } from 'node:crypto';
import type { Bookmark, Place } from '../store/postgres/imports.ts';
import type { BadLines } from './bad-lines.ts';
import type { Source } from './source.ts';

export interface Start {
  readonly place: Place;
  /** Of the bytes before it. */
  readonly hash: Hash;
}

const BEGINNING: Place = {
  bytes: 0,
  lines: 0,
  sha256: createHash('sha256').digest('hex'),
  created: 0,
  replaced: 0,
  refused: 0,
  badBytes: 0,
};

export const beginning = (): Start => ({ place: BEGINNING, hash: createHash('sha256') });

/**
 * Where a run that did not get to its end has left off, or null when the file, or the one of its bad lines, is not
 * what it was: to begin again does no harm, as every bill is put as its line says.
 */
export async function leftOff(
  bookmark: Bookmark,
  source: Source,
  bad: BadLines,
): Promise<Start | null> {
  const place = await bookmark.find();
  if (!place || !source.file) return null;
  if (place.bytes > source.file.size || place.badBytes > bad.size) return null;
  const hash = createHash('sha256');
  if (place.bytes > 0) for await (const chunk of source.read(0, place.bytes)) hash.update(chunk);
  return hash.copy().digest('hex') === place.sha256 ? { place, hash } : null;
}
