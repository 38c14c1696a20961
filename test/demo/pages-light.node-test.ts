import { pagesIn } from './pages.ts';

pagesIn('light', [1280, 320]);
