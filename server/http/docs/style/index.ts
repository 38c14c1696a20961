import { CONTENT } from './content.ts';
import { FIELDS } from './fields.ts';
import { GROUND } from './ground.ts';
import { NAV } from './nav.ts';
import { PROBLEM_LOOKS } from './problems.ts';
import { ROUTES } from './routes.ts';

/** The page's style sheet. The policy it is served under allows none inside of it. */
export const STYLE = [GROUND, NAV, CONTENT, ROUTES, FIELDS, PROBLEM_LOOKS].join('');
