import { globSync, readFileSync, writeFileSync } from 'node:fs';

/** As custom-elements.json has it. @see https://github.com/webcomponents/custom-elements-manifest */
export interface Module {
  kind: string;
  path: string;
  declarations: Declaration[];
  exports: object[];
}

export interface Declaration extends Named {
  customElement?: boolean;
  tagName?: string;
  superclass?: { name: string };
  members?: Member[];
  attributes?: (Named & { fieldName: string })[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

export interface Named {
  name: string;
  description?: string;
  type?: { text: string };
  inheritedFrom?: { module: string };
}

interface Member extends Named {
  kind: 'field' | 'method';
  privacy?: 'public' | 'protected' | 'private';
}

/** Describes the elements for editors and for other tools: what a host may use of them, and nothing else. */
export async function writeManifest(root: string): Promise<void> {
  const { create, ts } = await import('@custom-elements-manifest/analyzer/index.js');
  const { litPlugin } =
    await import('@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js');
  const sources = globSync('widget/elements/*.ts', { cwd: root }).toSorted();
  const manifest = create({
    modules: sources.map((file) =>
      ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.ES2022, true),
    ),
    plugins: litPlugin(),
  });
  const modules = manifest.modules.flatMap(published);
  shareTokens(modules);
  const described = { ...manifest, modules: [...modules, registration(modules)] };
  const json = JSON.stringify(described, null, 1).replaceAll(
    /"(widget\/[^"]+)\.ts"/g,
    '"dist/$1.js"',
  );
  writeFileSync(`${root}dist/custom-elements.json`, `${json}\n`);
}

/** The module of an element, without what is none of a host's business. */
function published({ declarations, ...module }: Module): Module[] {
  const elements = declarations.filter(({ tagName }) => tagName);
  for (const element of elements) {
    const members = element.members?.filter(({ privacy = 'public' }) => privacy === 'public') ?? [];
    const fields = new Set(members.map(({ name }) => name));
    // Lit's own state is no attribute.
    const attributes = element.attributes?.filter(({ fieldName }) => fields.has(fieldName)) ?? [];
    Object.assign(element, { members, attributes });
  }
  return elements.length > 0 ? [{ ...module, declarations: elements }] : [];
}

/** They are described at the panel, and the same for all elements that show something. */
function shareTokens(modules: readonly Module[]): void {
  const elements = modules.flatMap(({ declarations }) => declarations);
  const tokens = elements.flatMap(({ cssProperties = [] }) => cssProperties);
  for (const element of elements)
    if (element.superclass?.name === 'FamilyElement') element.cssProperties = tokens;
}

/** What `import 'sesamy-refund-panel'` does. */
function registration(modules: readonly Module[]): Module {
  const definitions = modules.flatMap(({ path, declarations }) =>
    declarations.map(({ name, tagName }) => ({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name, module: path },
    })),
  );
  return {
    kind: 'javascript-module',
    path: 'widget/index.ts',
    declarations: [],
    exports: definitions,
  };
}
