import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');

// Beside the browser, the libraries it needs (libnss3 and others): the package unpacks these only on AWS.
await inflate(join(bin, 'al2023.tar.br'));
await chromium.executablePath(bin);
