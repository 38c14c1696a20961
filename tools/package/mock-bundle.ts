/**
 * The mock as one file that needs nothing: the whole backend and its simulators, for browsers and for Node. It is for
 * a host's own demo and tests, so it is made small for the sake of who installs the package, and no smaller.
 */
export async function bundleMock(root: string, logLevel: 'info' | 'warn'): Promise<void> {
  const { build } = await import('vite');
  await build({
    root,
    logLevel,
    configFile: false,
    publicDir: false,
    build: {
      lib: { entry: 'mock-server/index.ts', formats: ['es'], fileName: 'index' },
      outDir: 'dist/mock-server',
      target: 'es2023',
      reportCompressedSize: false,
      license: { fileName: 'LICENSES.txt' },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
}
