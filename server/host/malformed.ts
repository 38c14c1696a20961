import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { PROBLEM_JSON, REQUEST_ID, problem } from '../../contract/index.ts';

/** Node's name for a head that is larger than we read. */
const HEAD_TOO_LARGE = 'HPE_HEADER_OVERFLOW';

/** Answers what is no HTTP, or too slow or too large to become a request, as everything else is answered. */
export function answerMalformed(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const slug = error.code === HEAD_TOO_LARGE ? 'payload-too-large' : 'invalid-request';
  const requestId = randomUUID();
  const document = problem(slug, { requestId });
  const body = JSON.stringify(document);
  const head = [
    `HTTP/1.1 ${document.status} Refused`,
    `Content-Type: ${PROBLEM_JSON}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `${REQUEST_ID}: ${requestId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
