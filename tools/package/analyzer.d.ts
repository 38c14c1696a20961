// Its own types ask for packages that it does not bring.
declare module '@custom-elements-manifest/analyzer/index.js' {
  export const ts: {
    ScriptTarget: { ES2022: number };
    createSourceFile(name: string, text: string, target: number, setParents: boolean): unknown;
  };
  export function create(what: { modules: unknown[]; plugins: unknown[] }): {
    modules: import('./manifest.ts').Module[];
  };
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): unknown[];
}
