/** A moment in the one way that we keep it, whatever offset it came with. */
export function utc(moment: string): string {
  return new Date(moment).toISOString();
}
