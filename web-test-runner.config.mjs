import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromiumArgs, findChromium } from './test/browser/find-chromium.mjs';
import { FreshPageLauncher } from './test/browser/fresh-page-launcher.mjs';

const WORKER = '/mockServiceWorker.js';

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['test/**/*.test.ts'],
  hostname: '127.0.0.1',
  concurrency: 2,
  // Packages such as msw have one build for Node and another for browsers; take the latter.
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: [
    // MSW's worker script must come from the root to see every request.
    (context, next) => {
      if (context.path === WORKER) context.url = `/node_modules/msw/lib${WORKER}`;
      return next();
    },
  ],
  browsers: [new FreshPageLauncher({ ...(await findChromium()), args: chromiumArgs })],
  testFramework: { config: { timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
