# The server with the panel in it, and nothing that is only pretended. docs/guides/operating.md says how to run it.
FROM node:24.21-slim AS base
WORKDIR /app

FROM base AS build
# What npm installs changes less often than the sources do, and is kept while it does not.
COPY package.json package-lock.json .npmrc ./
COPY tools/node/package.json tools/node/
COPY tools/postgres/package.json tools/postgres/
RUN npm ci
COPY . .
RUN npm run build

FROM base
# Node's threads would each keep memory of their own that is free, tens of megabytes in ten minutes of load.
ENV NODE_ENV=production HOST=0.0.0.0 MALLOC_ARENA_MAX=2
# All of it stays root's: the server reads it, and writes nowhere.
COPY --from=build /app/LICENSE ./
COPY --from=build /app/dist/server dist/server
COPY --from=build /app/dist/cdn dist/cdn
USER node
EXPOSE 8787
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 8787) + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1))"]
# NODE_OPTIONS=--enable-source-maps names our own sources in stack traces, for twice the memory.
CMD ["node", "dist/server/main.js"]
