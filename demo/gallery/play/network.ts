/** A call of the element's, as far as a story cares. */
export interface Called {
  readonly method: string;
  /** With what is asked for. */
  readonly path: string;
  /** What kind of answer is asked for. */
  readonly accept: string | undefined;
}

type Reach = (headers?: Readonly<Record<string, string>>) => Promise<Response>;

/** What stands between the element and the server: it may hold a call up, lose it or lose its answer. */
export type Network = (called: Called, reach: Reach) => Promise<Response>;

export const straight: Network = (_, reach) => reach();

/** Calls of a kind never arrive, and nobody hears why. */
export function holding(method: 'GET' | 'POST', what = ''): () => Network {
  return () => (called, reach) =>
    called.method === method && called.path.includes(what) ? new Promise(() => {}) : reach();
}

/** What is asked for does not come the first time; the next time it does. */
export function failingOnce(what = ''): () => Network {
  return () => {
    let failed = false;
    return async (called, reach) => {
      if (failed || called.method !== 'GET' || !called.path.includes(what)) return reach();
      failed = true;
      throw new TypeError('Failed to fetch');
    };
  };
}

/** An order is carried out, and the answer to it is lost on the way back. */
export function losingAnswers(): Network {
  return async (called, reach) => {
    const answer = await reach();
    if (called.method === 'POST') throw new TypeError('Failed to fetch');
    return answer;
  };
}

/** By the time of the order no token is good any more. */
export function signedOutOnOrder(): Network {
  return (called, reach) =>
    called.method === 'POST' ? reach({ Authorization: 'Bearer of.yester.day' }) : reach();
}
