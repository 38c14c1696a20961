import { type MockAppOptions, mockApp } from './mock-app.ts';
import type { DemoPerson } from './sign-in.ts';

export interface MockTransportOptions extends MockAppOptions {
  /** Who is signed in: an admin, an agent who may only read, or a guest who may not even do that. */
  readonly as?: DemoPerson;
}

/**
 * A backend of its own for a panel, in the page and without a service worker: give the panel both functions.
 * `app` is the backend itself, with its simulated providers.
 */
export async function mockTransport({ as = 'admin', ...options }: MockTransportOptions = {}) {
  const app = await mockApp(options);
  return {
    transport: async (url: string, init: RequestInit): Promise<Response> =>
      app.fetch(new Request(url, init)),
    getToken: (): Promise<string> => app.tokenFor(as),
    app,
  };
}
