import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFileSync(`${ROOT}dist/server/${name}`, 'utf8');

for (const command of ['main', 'import', 'reconcile']) {
  describe(`dist/server/${command}.js`, () => {
    const code = read(`${command}.js`);
    const map = read(`${command}.js.map`);
    const sources: string[] = JSON.parse(map).sources;
    const packages = new Set(
      sources.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
    );

    it('needs nothing but Node', () => {
      const needed = [
        ...code.matchAll(/^(?:import|export)\b[^'"\n]*\bfrom "([^"]+)";$/gm),
        ...code.matchAll(/^import "([^"]+)";$/gm),
        ...code.matchAll(/^[^*\n]*\b(?:__require|await import)\("([^"]+)"\)/gm),
      ].map(([, name = '']) => name);
      assert.ok(needed.includes('node:crypto'));
      // Loaded by pg only where it is told to.
      assert.deepEqual(new Set(needed.filter((name) => !isBuiltin(name))), new Set(['pg-native']));
    });

    it('has nothing of what is pretended, and of what builds and tests', () => {
      assert.doesNotMatch(code + map, /mock-server/);
      assert.ok(sources.includes(`../../server/${command}.ts`));
      // What a package may use, and we do not have, is an empty module with its name.
      const ours = sources.filter((path) => !/node_modules\/|__vite-optional-peer-dep/.test(path));
      assert.deepEqual(
        ours.filter((path) => !/^\.\.\/\.\.\/(server|contract)\//.test(path)),
        ['../../tools/not-in-this-build.ts'],
      );
      for (const name of ['vite', 'rolldown', 'msw', 'lit']) assert.ok(!packages.has(name), name);
    });

    it('does not tell where it was built', () => {
      assert.ok(!(code + map).includes(ROOT));
    });

    it('comes with the licence of every package in it', () => {
      const licences = read(`${command}.LICENSES.txt`);
      for (const name of packages) assert.ok(licences.includes(`\n## ${name} - `), name);
    });
  });
}
