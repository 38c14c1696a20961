import type { http as MswHttp } from 'msw';
import { mockApp } from './mock-app.ts';

/** Hands every call to the backend over to the real app. The host brings its own `http` of MSW. */
export function handlers(http: typeof MswHttp) {
  const app = mockApp();
  const answer = async ({ request }: { request: Request }) => (await app).fetch(request);
  return [http.all('*/api/*', answer), http.post('*/demo/token', answer)];
}
