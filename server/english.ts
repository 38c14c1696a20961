import { en } from 'zod/locales';
import { config } from 'zod/mini';

// zod/mini comes without words. These are the `message` of each entry in `errors`, and what a wrong setting
// is told. The widget never shows them.
config(en());
