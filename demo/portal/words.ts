const DAY = new Intl.DateTimeFormat('en-SE', { dateStyle: 'medium' });

export function day(instant: string): string {
  return DAY.format(new Date(instant));
}

/** A contract's status, which is upstream's own word, as it stands in a sentence of its own. */
export function statusWords(status: string): string {
  const words = status.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
