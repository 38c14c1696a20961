import { globSync, readFileSync, writeFileSync } from 'node:fs';
import type { Declaration, Module, Named } from './manifest.ts';
import { declaredFields, declaredNames } from './declared-names.ts';

export const BASELINE = 'test/package/baseline.json';
const EVENTS = 'dist/widget/elements/events.d.ts';

/** Everything that somebody elsewhere may rely on, one line each, read from the built package. */
export async function published(): Promise<string[]> {
  return [...(await exported()), ...elements(), ...details(), ...testIds(), ...(await words())];
}

async function exported(): Promise<string[]> {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: Record<string, string | { types: string; default: string }>;
  };
  const lines = Object.entries(exports).map(async ([entry, files]) => {
    const name = entry.replace('.', 'sesamy-refund-panel');
    if (typeof files === 'string') return [name];
    const values = Object.keys((await import(name)) as object).toSorted();
    const types = declaredNames(files.types).filter((type) => !values.includes(type));
    return [
      name,
      ...values.map((value) => `${name} exports ${value}`),
      ...types.map((type) => `${name} has type ${type}`),
    ];
  });
  return (await Promise.all(lines)).flat();
}

function elements(): string[] {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: Module[];
  };
  return modules.flatMap(({ declarations }) => declarations.flatMap(element));
}

function element(described: Declaration): string[] {
  const { tagName, attributes, members = [], events, slots, cssParts, cssProperties } = described;
  const named = (what: string, list: readonly Named[] = []) =>
    list.map(({ name }) => `<${tagName}> ${what} ${name || 'default'}`).toSorted();
  return [
    ...named('attribute', attributes),
    ...named(
      'property',
      members.filter(({ kind }) => kind === 'field'),
    ),
    ...named(
      'method',
      members.filter(({ kind }) => kind === 'method'),
    ),
    ...named('event', events),
    ...named('slot', slots),
    ...named('part', cssParts),
    ...named('css', cssProperties),
  ];
}

function details(): string[] {
  return ['RefundEventDetail', 'BillEventDetail', 'SearchEventDetail'].flatMap((name) =>
    declaredFields(EVENTS, name).map((field) => `${name} field ${field}`),
  );
}

function testIds(): string[] {
  const views = globSync('dist/widget/**/*.js').map((file) => readFileSync(file, 'utf8'));
  const ids = views.flatMap((view) => [
    ...view.matchAll(/(?:data-testid="|testId: ')([\w-]+)["']/g),
  ]);
  return [...new Set(ids.map(([, id]) => `test id ${id}`))].toSorted();
}

/** Words on the wire that hosts and receivers decide by. */
async function words(): Promise<string[]> {
  const { PROBLEMS, Refundability } = await import('../../contract/index.ts');
  const kinds = Refundability._zod.def.options.map((one) => one.shape.kind._zod.def.values[0]);
  return [
    ...Object.keys(PROBLEMS).map((slug) => `problem ${slug}`),
    // A bill that cannot be refunded says why under this test id.
    ...kinds.map((kind) => `refundability, and test id, ${kind}`),
  ];
}

if (import.meta.main) {
  const before = JSON.parse(readFileSync(BASELINE, 'utf8')) as string[];
  const now = await published();
  const gone = before.filter((line) => !now.includes(line));
  if (gone.length > 0 && !process.argv.includes('--breaking')) {
    console.error(`Gone, which breaks hosts:\n  ${gone.join('\n  ')}`);
    console.error('Where that is meant: npm run baseline -- --breaking, and a major changeset.');
    process.exitCode = 1;
  } else writeFileSync(BASELINE, `${JSON.stringify(now, null, 2)}\n`);
}
