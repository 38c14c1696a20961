import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

/** Of the mock only what a host sees: its own declarations would bring the whole server's. */
const MOCK = ['index', 'handlers', 'options'].map((name) => `mock-server/${name}.ts`);
const DECLARATIONS_ALONE =
  '--ignoreConfig --noResolve --noCheck --isolatedDeclarations --declaration --emitDeclarationOnly ' +
  '--allowImportingTsExtensions --rootDir . --outDir dist --target es2023 --module esnext';

/** Contract and widget as modules, as bundlers want them, and declarations, with the mock's. */
export function compile(root: string): void {
  tsc(root, ['--project', 'tsconfig.package.json']);
  tsc(root, [...MOCK, ...DECLARATIONS_ALONE.split(' ')]);
  for (const file of globSync(`${root}dist/{contract,widget,integrations,mock-server}/**/*.d.ts`))
    writeFileSync(file, withJsPaths(readFileSync(file, 'utf8')));
}

/** TypeScript leaves the paths of declarations as they are. It finds them so, but not every other reader does. */
function withJsPaths(declarations: string): string {
  return declarations.replaceAll(
    /(?<=(?:from |import\(|^import )["']\.[^"'\n]*)\.ts(?=["'])/gm,
    '.js',
  );
}

function tsc(root: string, options: readonly string[]): void {
  const { status } = spawnSync('tsc', options, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`tsc ended with ${status}`);
}
