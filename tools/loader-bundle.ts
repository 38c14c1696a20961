import { hashOf } from './integrity.ts';

/** The small file that asks for the bill and the panel at the same time. It knows the panel beside it by its hash. */
export async function bundleLoader(root: string, logLevel: 'info' | 'warn'): Promise<void> {
  const { build } = await import('vite');
  await build({
    root,
    logLevel,
    configFile: false,
    publicDir: false,
    define: { INTEGRITY: JSON.stringify(hashOf(`${root}dist/cdn/sesamy-refund-panel.js`)) },
    build: {
      lib: { entry: 'widget/loader.ts', formats: ['es'], fileName: 'loader' },
      outDir: 'dist/cdn',
      emptyOutDir: false,
      rolldownOptions: { output: { minify: true } },
    },
  });
}
