import type { OpenApi, Operation } from '../../../server/http/openapi/types.ts';

/** One operation of the document. */
export interface Route {
  /** Such as `GET /healthz`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export function routesOf({ paths }: OpenApi): Route[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

/** Which operation a request comes to. HEAD comes to GET, where the document does not tell of it by itself. */
export function routeFor(
  routes: readonly Route[],
  method: string,
  pathname: string,
): Route | undefined {
  const found = routes.find((route) => route.method === method && fits(route.path, pathname));
  return found || method !== 'HEAD' ? found : routeFor(routes, 'GET', pathname);
}

function fits(path: string, pathname: string): boolean {
  const [wanted, given] = [path.split('/'), pathname.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) =>
      part.startsWith('{') ? given[index] !== '' : part === given[index],
    )
  );
}
