import { writeFileSync } from 'node:fs';

const COMMANDS = ['main', 'import', 'reconcile'] as const;

/** What the server loads only where something is pretended or still being written, and never in production. */
const NEVER_IN_PRODUCTION = /^(vite|\.\.\/mock-server\/.+|\.\.\/tools\/.+)$/;

/**
 * The server and its commands, each as one file that needs nothing but Node: no `node_modules`, and none of what is
 * pretended. In a folder as deep as the sources', so that they find the pages where those do.
 */
export async function bundleServer(root: string, logLevel: 'info' | 'warn'): Promise<void> {
  const { build } = await import('vite');
  for (const command of COMMANDS)
    await build({
      root,
      logLevel,
      configFile: false,
      publicDir: false,
      resolve: {
        alias: [{ find: NEVER_IN_PRODUCTION, replacement: `${root}tools/not-in-this-build.ts` }],
      },
      ssr: { noExternal: true },
      build: {
        ssr: `server/${command}.ts`,
        outDir: 'dist/server',
        emptyOutDir: command === COMMANDS[0],
        target: 'node24',
        // Names in a stack trace are worth more than bytes on a server.
        minify: false,
        sourcemap: true,
        reportCompressedSize: false,
        license: { fileName: `${command}.LICENSES.txt` },
        rolldownOptions: {
          // A faster driver that pg loads only when it is told to.
          external: ['pg-native'],
          output: { codeSplitting: false, sourcemapExcludeSources: true },
        },
      },
    });
  // Where no other package.json says so, Node would have to find out by reading the file twice.
  writeFileSync(`${root}dist/server/package.json`, '{ "type": "module" }\n');
}
