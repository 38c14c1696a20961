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
# Left alone, every thread keeps free memory of its own, and V8 three times 64 MB for what is thrown away at once: under
# load the process grows for minutes by more than a hundred megabytes that nobody uses. `npm run soak` shows it.
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
CMD ["node", "--max-semi-space-size=16", "dist/server/main.js"]
