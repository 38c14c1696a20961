import { mockApp } from './mock-app.ts';
import type { Answer, Http, MockOptions } from './options.ts';

/** Hands every call to the backend over to the real app. The host brings its own `http` of MSW. */
export function handlers<Handler>(http: Http<Handler>, options: MockOptions = {}): Handler[] {
  const app = mockApp(options);
  const answer: Answer = async ({ request }) => (await app).fetch(request);
  return [http.all('*/api/*', answer), http.post('*/demo/token', answer)];
}
