/** Style sheets as text, which editors and the formatter know by this name. */
export const css = String.raw;
