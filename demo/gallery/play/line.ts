import type { Line } from '../../../mock-server/options.ts';

type Retelling = (body: Record<string, unknown>) => Record<string, unknown>;

/** The line from the server to the providers, which a story can break, or garble. */
export function breakableLine() {
  let is: 'up' | 'losing' | 'lost' | 'down' = 'up';
  let retell: Retelling | null = null;
  const line: Line = async (request, reach) => {
    const moves = movesMoney(request);
    const never = is === 'down' || (is === 'lost' && moves);
    if (is === 'lost' && moves) is = 'up';
    if (never) throw new TypeError('Failed to fetch');
    return answered(await reach(), moves);
  };

  async function answered(answer: Response, moves: boolean): Promise<Response> {
    if (is === 'losing' && moves) {
      is = 'down';
      throw new TypeError('Failed to fetch');
    }
    if (!retell || !answer.ok) return answer;
    const body = (await answer
      .clone()
      .json()
      .catch(() => null)) as Parameters<Retelling>[0] | null;
    return body ? Response.json(retell(body), answer) : answer;
  }

  return {
    line,
    /** The next refund is carried out, its answer is lost, and then nobody can be asked. */
    loseNextAnswer: () => void (is = 'losing'),
    /** The next refund never arrives. */
    loseNextRefund: () => void (is = 'lost'),
    /** From now on providers say something else than they would. */
    garble: (how: Retelling) => void (retell = how),
    cut: () => void (is = 'down'),
  };
}

function movesMoney({ method, url }: Request): boolean {
  return method !== 'GET' && new URL(url).pathname.includes('/refund');
}
