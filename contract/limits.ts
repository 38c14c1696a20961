/** In characters, so an emoji is one. Alone here, so that a page's bundle need not carry the schemas. */
export const REASON_MAX_LENGTH = 500;
