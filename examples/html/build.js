import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

// Puts the panel's files beside the page, and their hashes into it. Whoever takes them from another place copies the
// same lines from integrity.json by hand, once for each version.
const CDN = 'node_modules/sesamy-refund-panel/dist/cdn';
const API = process.env.API_BASE ?? 'http://127.0.0.1:8787';
const { script, importMap, importMapInPolicy } = JSON.parse(readFileSync(`${CDN}/integrity.json`));

mkdirSync('dist', { recursive: true });
cpSync(CDN, 'dist/cdn', { recursive: true });
cpSync('host.js', 'dist/host.js');
const page = readFileSync('index.html', 'utf8')
  .replaceAll('API_BASE', API)
  .replace('IMPORT_MAP_IN_POLICY', importMapInPolicy)
  .replace('<!-- import map -->', importMap)
  .replace('<!-- the panel -->', script);
writeFileSync('dist/index.html', page);
