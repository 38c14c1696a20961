import { pagesIn } from './pages.ts';

// Only the colours differ, which are the same at any width.
pagesIn('dark', [320]);
