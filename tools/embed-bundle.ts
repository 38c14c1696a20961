import { copyFileSync } from 'node:fs';

/**
 * What other sites take in to show the panel in a frame: one module that imports nothing, beside the panel's own file.
 * npm carries the same module by module, for those with a bundler.
 */
export async function bundleEmbed(root: string, logLevel: 'info' | 'warn'): Promise<void> {
  const { build } = await import('vite');
  await build({
    root,
    logLevel,
    configFile: false,
    publicDir: false,
    build: {
      lib: { entry: 'integrations/embed/index.ts', formats: ['es'], fileName: 'index' },
      outDir: 'dist/embed',
      // Vite leaves the white space of ES libraries to whoever bundles them. This one is also used as it is.
      rolldownOptions: { output: { minify: true } },
    },
  });
  copyFileSync(`${root}dist/embed/index.js`, `${root}dist/cdn/embed.js`);
}
