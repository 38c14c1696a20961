/** An app as it would be uploaded: its files by path. */
export type App = Readonly<Record<string, Uint8Array | string>>;
export type Json = Readonly<Record<string, unknown>>;

export interface ReadApp {
  readonly manifest: Json;
  readonly author: Json;
  readonly places: readonly [name: string, options: Json][];
  readonly parameters: readonly Json[];
  readonly paths: readonly string[];
  readonly translations: readonly [locale: string, said: Json][];
  readonly text: (path: string) => string;
}

/** Whatever is not there is empty, and the rules have their say about that. */
export function readApp(app: App): ReadApp {
  const text = (path: string): string => {
    const file = app[path] ?? '';
    return typeof file === 'string' ? file : new TextDecoder().decode(file);
  };
  const manifest = object(parsed(text('manifest.json')));
  const paths = Object.keys(app);
  return {
    manifest,
    author: object(manifest['author']),
    places: Object.entries(object(object(manifest['location'])['support'])).map(([name, of]) => [
      name,
      object(of),
    ]),
    parameters: (isList(manifest['parameters']) ? manifest['parameters'] : []).map(object),
    paths,
    translations: paths.flatMap((path) => {
      const [, locale] = /^translations\/(.+)\.json$/.exec(path) ?? [];
      return locale === undefined
        ? []
        : [[locale, object(object(parsed(text(path)))['app'])] as const satisfies [string, Json]];
    }),
    text,
  };
}

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';
/** Where it is said at all. */
export const isFlag = (value: unknown): boolean =>
  value === undefined || typeof value === 'boolean';
export const isList = (value: unknown): value is unknown[] => Array.isArray(value);

export function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
