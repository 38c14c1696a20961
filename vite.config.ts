import { msw } from 'msw/vite';
import { defineConfig } from 'vite';

/**
 * Two builds: `site` is the demo, which with `?offline` needs no server and works from any folder; `cdn` is
 * the panel as one file for other sites.
 */
export default defineConfig(({ mode }) =>
  mode === 'cdn'
    ? {
        publicDir: false,
        build: {
          lib: { entry: 'widget/index.ts', formats: ['es'], fileName: 'sesamy-refund-panel' },
          outDir: 'dist/cdn',
          // Vite leaves white space in ES library output unless the bundler is told to minify.
          rolldownOptions: { output: { minify: true } },
        },
      }
    : {
        base: './',
        publicDir: 'demo/public',
        build: {
          outDir: 'dist/site',
          // The offline mock is a whole backend, loaded only when it is asked for.
          chunkSizeWarningLimit: 900,
          rolldownOptions: { input: ['index.html', 'demo/portal/index.html'] },
        },
        plugins: [msw({ mode: 'worker-only' })],
      },
);
