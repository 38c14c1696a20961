import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:const|let|function|class|interface|type|enum) (\w+)/gm;
const LISTED = /^export (?:type )?\{([^}]*)\}/gm;
const ALL_OF = /^export \* from ['"]([^'"]+)['"]/gm;

/** The names that a file of declarations exports, of values and types alike. Reads what tsc writes, not all there could be. */
export function declaredNames(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const declared = [...text.matchAll(DECLARED)].map(([, name = '']) => name);
  const listed = [...text.matchAll(LISTED)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) =>
        name
          .trim()
          .replace(/^type /, '')
          .replace(/^.* as /, ''),
      )
      .filter(Boolean),
  );
  const passedOn = [...text.matchAll(ALL_OF)].flatMap(([, path = '']) =>
    declaredNames(join(dirname(file), path.replace(/\.js$/, '.d.ts'))),
  );
  return [...new Set([...declared, ...listed, ...passedOn])].toSorted();
}

/** The fields of an interface. */
export function declaredFields(file: string, name: string): string[] {
  const [, body = ''] =
    new RegExp(`^export interface ${name} \\{(.*?)^\\}`, 'ms').exec(readFileSync(file, 'utf8')) ??
    [];
  return [...body.matchAll(/^ {4}readonly (\w+)\??:/gm)].map(([, field = '']) => field);
}
