import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Package {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly integrity?: string;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as object;
const { dependencies } = read('package.json') as Package;
const examples = readdirSync('examples', { withFileTypes: true }).filter((one) =>
  one.isDirectory(),
);

for (const { name } of examples)
  describe(`the lock file of the example ${name}`, () => {
    const lock = read(`examples/${name}/package-lock.json`) as {
      packages: Record<string, Package>;
    };
    const ours = lock.packages['node_modules/sesamy-refund-panel'];

    it('brings what the package asks for, and takes the package as it was just packed', () => {
      assert.deepEqual(ours?.dependencies, dependencies, 'Install it anew: examples/README.md');
      assert.equal(
        ours?.integrity,
        undefined,
        'Its next build has another hash: take this one out',
      );
    });

    it('is of exact versions', () => {
      const { dependencies: wanted, devDependencies } = read(
        `examples/${name}/package.json`,
      ) as Package;
      for (const [what, version] of Object.entries({ ...wanted, ...devDependencies }))
        assert.match(version, what === 'sesamy-refund-panel' ? /^file:/ : /^\d+\.\d+\.\d+$/, what);
    });
  });
