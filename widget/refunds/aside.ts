import type { Transport } from '../backend/call.ts';

export const CSV = 'text/csv';

/**
 * Carries calls as the host's transport does, or the page's own, and takes the body of a file aside: the rest of us
 * reads every answer as JSON, in one piece.
 */
export class Aside {
  #file: Response | undefined;

  /** The file that came last, once. */
  take(): Response | undefined {
    const file = this.#file;
    this.#file = undefined;
    return file;
  }

  through(transport: Transport = overFetch): Transport {
    return async (url, init) => {
      const response = await transport(url, init);
      if (init.headers['Accept'] !== CSV || !response.ok) return response;
      this.#file = response;
      const { status, headers } = response;
      return new Response(null, { status, headers });
    };
  }
}

const overFetch: Transport = (url, init) => fetch(url, { ...init, cache: 'no-store' });
