import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const FILE = 'sesamy-refund-panel.js';
const LOADER = 'loader.js';

/** What pages need to run these files and no others, ready for those that serve them under `/cdn/`. */
export interface Integrity {
  /** The hash of every file. */
  readonly files: Readonly<Record<string, string>>;
  /** The panel's own file, with its hash. */
  readonly script: string;
  /** The loader with its hash, in place of the panel's file: it knows that one's hash itself. */
  readonly loader: string;
  /** The loader itself, to stand in the page: asking for it first would take as long as asking for the bill. */
  readonly loaderInPage: string;
  /** What lets it through a policy without `unsafe-inline`. */
  readonly loaderInPolicy: string;
  /** The same for what the panel asks for later. It goes before the script. */
  readonly importMap: string;
  /** What lets the import map through a policy without `unsafe-inline`. */
  readonly importMapInPolicy: string;
}

export function integrityOf(files: Integrity['files'], loader: string, base = '/cdn/'): Integrity {
  const map = Object.fromEntries(
    Object.entries(files).map(([name, hash]) => [base + name, hash] as const),
  );
  const scriptOf = (file: string) =>
    `<script type="module" src="${base}${file}" integrity="${files[file]}" crossorigin></script>`;
  const text = JSON.stringify({ integrity: map });
  const inPage = loader.replace(`./${FILE}`, base + FILE).trim();
  return {
    files,
    script: scriptOf(FILE),
    loader: scriptOf(LOADER),
    loaderInPage: `<script type="module">${inPage}</script>`,
    loaderInPolicy: `'${hash('sha256', inPage)}'`,
    importMap: `<script type="importmap">${text}</script>`,
    importMapInPolicy: `'${hash('sha256', text)}'`,
  };
}

export function writeIntegrity(folder: string): void {
  const files = globSync(`${folder}/*.js`).toSorted();
  const hashes = files.map((file) => [basename(file), hashOf(file)] as const);
  const loader = readFileSync(`${folder}/${LOADER}`, 'utf8');
  const integrity = integrityOf(Object.fromEntries(hashes), loader);
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(integrity, null, 2)}\n`);
}

/** What `integrity` says of a file. */
export function hashOf(file: string): string {
  return hash('sha384', readFileSync(file));
}

function hash(algorithm: 'sha256' | 'sha384', data: string | Buffer): string {
  return `${algorithm}-${createHash(algorithm).update(data).digest('base64')}`;
}
