import { mockTransport as transportOf } from './mock-transport.ts';
import type { MockOptions } from './options.ts';

export { handlers } from './handlers.ts';
export type { Http, Line, MockOptions } from './options.ts';

export interface MockTransportOptions extends MockOptions {
  /** Who is signed in: an admin, an agent who may only read, or a guest who may not even do that. */
  readonly as?: 'admin' | 'agent' | 'guest';
}

/** Two functions to give to an element or a context. */
export interface MockTransport {
  readonly transport: (url: string, init: RequestInit) => Promise<Response>;
  readonly getToken: () => Promise<string>;
  /** Nothing happens by itself any more. */
  readonly stop: () => Promise<void>;
}

/** A backend of its own for the elements of a page, with neither a server nor a service worker. */
export async function mockTransport(options: MockTransportOptions = {}): Promise<MockTransport> {
  const { transport, getToken, app } = await transportOf(options);
  return { transport, getToken, stop: app.stop };
}
