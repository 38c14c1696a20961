import { fileURLToPath } from 'node:url';
import { type Rollup, build } from 'vite';
import { slimTemplates, terserChunks } from '../../tools/small-bundle.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Floor = 'vanilla' | 'lit';

/** A floor as one file, made by the same tools as the panel. */
export async function bundleFloor(floor: Floor): Promise<string> {
  const [built] = (await build({
    root: ROOT,
    logLevel: 'warn',
    configFile: false,
    publicDir: false,
    plugins: [slimTemplates(), terserChunks()],
    build: {
      write: false,
      minify: false,
      lib: { entry: `bench/widget/floors/${floor}.ts`, formats: ['es'], fileName: floor },
    },
  })) as Rollup.RollupOutput[];
  const [file, ...others] = built?.output ?? [];
  if (file?.type !== 'chunk' || others.length > 0) throw new Error(`${floor} is not one file`);
  return file.code;
}
