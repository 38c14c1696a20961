type Kinds = typeof Intl.NumberFormat | typeof Intl.DateTimeFormat;

const made: Record<string, object> = {};

/**
 * A format of `Intl`, one for all panels of a page, because they are slow to make. A time zone we cannot use means the
 * viewer's own, rather than a panel that breaks.
 */
export function formatter<Kind extends Kinds>(
  kind: Kind,
  locale: string,
  options: NonNullable<ConstructorParameters<Kind>[1]>,
): InstanceType<Kind> {
  const Kind = kind as unknown as new (locale: string, options: object) => InstanceType<Kind>;
  const name = kind.name + locale + JSON.stringify(options);
  try {
    return (made[name] ??= new Kind(locale, options)) as InstanceType<Kind>;
  } catch {
    return (made[name] = new Kind(locale, { ...options, timeZone: undefined }));
  }
}
