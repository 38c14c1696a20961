import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const gzip = (code: string) => gzipSync(code, { level: 9 });

export const brotli = (code: string) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
