# One image for both apps: `node apps/api/dist/main.js` (the default) and `node apps/projector/dist/main.js`.
# The Node.js of package.json's devDependencies; a test compares them.
ARG NODE_VERSION=24.21.0

FROM node:${NODE_VERSION}-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/projector/package.json apps/projector/
COPY libs/access/package.json libs/access/
COPY libs/domain/package.json libs/domain/
COPY libs/event-log/package.json libs/event-log/
COPY libs/journal/package.json libs/journal/
COPY libs/postgres/package.json libs/postgres/
COPY libs/read-models/package.json libs/read-models/
COPY libs/runtime/package.json libs/runtime/

FROM manifests AS dependencies
# No package here needs its install script or its optional packages.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund \
      --workspace=apps/api --workspace=apps/projector --include-workspace-root=false

FROM manifests AS build
COPY apps/web/package.json apps/web/
COPY libs/client/package.json libs/client/
COPY libs/local-servers/package.json libs/local-servers/
COPY libs/testing/package.json libs/testing/
COPY cli/package.json cli/
COPY faults/package.json faults/
COPY bench/package.json bench/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.base.json ./
COPY libs libs
COPY apps apps
RUN node_modules/.bin/tsc -b apps/api/tsconfig.build.json apps/projector/tsconfig.build.json \
 && find apps libs -name .tsbuildinfo -delete \
 && cd apps/web && ../../node_modules/.bin/vite build --logLevel warn

FROM node:${NODE_VERSION}-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 PROJECTOR_PORT=3001
WORKDIR /app
COPY --from=dependencies /app ./
COPY --from=build /app/libs/access/dist libs/access/dist
COPY --from=build /app/libs/domain/dist libs/domain/dist
COPY --from=build /app/libs/event-log/dist libs/event-log/dist
COPY --from=build /app/libs/journal/dist libs/journal/dist
COPY --from=build /app/libs/journal/sql libs/journal/sql
COPY --from=build /app/libs/postgres/dist libs/postgres/dist
COPY --from=build /app/libs/read-models/dist libs/read-models/dist
COPY --from=build /app/libs/read-models/sql libs/read-models/sql
COPY --from=build /app/libs/runtime/dist libs/runtime/dist
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/api/sql apps/api/sql
COPY --from=build /app/apps/projector/dist apps/projector/dist
COPY --from=build /app/apps/web/dist apps/web/dist
USER node
EXPOSE 3000 3001
# Of whichever app runs: the api is ready to take events, the projector follows the log and applies it.
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "const ask = (port) => fetch(`http://127.0.0.1:${port}/health/ready`).then((answer) => answer.ok || Promise.reject()); Promise.any([process.env.PORT, process.env.PROJECTOR_PORT].map(ask)).then(() => process.exit(0), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=16", "--max-old-space-size=1024", "apps/api/dist/main.js"]
