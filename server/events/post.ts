import { request } from 'undici';

export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Posts a message and gives the status of the answer, or rejects where none came. */
export type Post = (url: string, message: Message) => Promise<number>;

const ANSWER_WITHIN_MS = 20_000;

/** Follows no redirect. What is answered is not read: `fetch` would make streams of it, which takes longer than all the rest. */
export const post: Post = async (url, message) => {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    ...message,
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  // It has to be gone for the connection to be used again. An answer that ends badly was an answer.
  body.dump().catch(() => {});
  return statusCode;
};
