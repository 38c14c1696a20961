import { readFileSync } from 'node:fs';
import { msw } from 'msw/vite';
import { type Plugin, defineConfig } from 'vite';
import { slimTemplates, terserChunks } from './tools/small-bundle.ts';

/**
 * Two builds: `site` is the demo, which with `?offline` needs no server and works from any folder; `cdn` is
 * the panel as one file for other sites.
 */
export default defineConfig(({ mode }) =>
  mode === 'cdn'
    ? {
        publicDir: false,
        plugins: [slimTemplates(), terserChunks(), licences()],
        build: {
          lib: {
            entry: {
              'sesamy-refund-panel': 'widget/cdn.ts',
              'embed-page': 'widget/embed/index.ts',
            },
            formats: ['es'],
          },
          outDir: 'dist/cdn',
          // Vite leaves the white space of ES libraries to whoever bundles them. Nobody bundles these.
          minify: false,
          rolldownOptions: {
            // What is beside the panel takes what they share out of the panel's own file.
            preserveEntrySignatures: 'allow-extension',
            output: {
              chunkFileNames: ({ moduleIds }) => `${chunkName(moduleIds)}-[hash:6].js`,
            },
          },
        },
      }
    : {
        base: './',
        publicDir: 'demo/public',
        build: {
          outDir: 'dist/site',
          // The offline mock is a whole backend, loaded only when it is asked for.
          chunkSizeWarningLimit: 900,
          rolldownOptions: {
            input: [
              'index.html',
              'demo/portal/index.html',
              'demo/refunds/index.html',
              'demo/helpdesk/index.html',
              'demo/helpdesk/sidebar.html',
              'demo/gallery/index.html',
            ],
          },
        },
        plugins: [msw({ mode: 'worker-only' })],
      },
);

/** Chunks are called after the folder of their words, `sv-reasons`, or are the family, the extras or the list. */
function chunkName(moduleIds: readonly string[]): string {
  const [, folder, file] = /locales\/(\w\w)\/([\w-]+)\.ts$/.exec(moduleIds.at(-1) ?? '') ?? [];
  const words = folder && (file === 'index' ? folder : `${folder}-${file}`);
  const isOf = (place: string) => moduleIds.some((id) => id.includes(`/widget/${place}`));
  const part = isOf('extras/') ? 'extras' : isOf('refund-list.ts') ? 'list' : 'family';
  return `sesamy-refund-panel-${words ?? part}`;
}

/** Lit's licence asks to be with whatever Lit is in. */
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle() {
      const source = readFileSync('node_modules/lit/LICENSE', 'utf8');
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: `Lit\n\n${source}` });
    },
  };
}
