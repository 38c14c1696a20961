import type { SeenRefund } from '../../backend/seen.ts';
import { line } from '../../views/line.ts';
import type { ExtraTools } from '../extra-tools.ts';

/** When the provider was asked about a refund in doubt, and when it will be. */
export function checksView(
  { status, checkedAt, nextCheckAt }: SeenRefund,
  { extras, formats }: ExtraTools,
) {
  if (status !== 'unknown') return undefined;
  const said = [
    checkedAt && extras.checks.last(formats.moment(checkedAt)),
    nextCheckAt && extras.checks.next(formats.moment(nextCheckAt)),
  ].filter(Boolean);
  return line('meta', said.join(' '));
}
