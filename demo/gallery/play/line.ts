import type { Line } from '../../../mock-server/mock-app.ts';

/** The line from the server to the providers, which a story can break. */
export function breakableLine() {
  let is: 'up' | 'losing' | 'down' = 'up';
  const line: Line = async (request, reach) => {
    if (is === 'down') throw new TypeError('Failed to fetch');
    const answer = await reach();
    if (is === 'up' || !movesMoney(request)) return answer;
    is = 'down';
    throw new TypeError('Failed to fetch');
  };
  return {
    line,
    /** The next refund is carried out, its answer is lost, and then nobody can be asked. */
    loseNextAnswer: () => void (is = 'losing'),
    cut: () => void (is = 'down'),
  };
}

function movesMoney({ method, url }: Request): boolean {
  return method !== 'GET' && new URL(url).pathname.includes('/refund');
}
