/** A call of the panel's, as far as a story cares. */
export interface Called {
  readonly method: string;
  readonly path: string;
}

type Reach = (headers?: Readonly<Record<string, string>>) => Promise<Response>;

/** What stands between the panel and the server: it may hold a call up, lose it or lose its answer. */
export type Network = (called: Called, reach: Reach) => Promise<Response>;

export const straight: Network = (_, reach) => reach();

/** Calls of a kind never arrive, and nobody hears why. */
export function holding(method: 'GET' | 'POST'): () => Network {
  return () => (called, reach) => (called.method === method ? new Promise(() => {}) : reach());
}

/** The first bill that is asked for does not come; the next does. */
export function failingOnce(): Network {
  let failed = false;
  return async (called, reach) => {
    if (failed || called.method !== 'GET') return reach();
    failed = true;
    throw new TypeError('Failed to fetch');
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
