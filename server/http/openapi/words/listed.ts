/** Sentences, and what each of several values means, as a Markdown list. */
export function listed(sentences: string, meanings: readonly string[]): string {
  return [sentences, ...meanings].join('\n- ');
}
