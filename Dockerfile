# Stages: `gateway` (the service that runs in or beside a cluster) and `grafana` (a Grafana with the plugin, for docker compose).
ARG GRAFANA_VERSION=13.1.1

FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY plugin.json README.md CHANGELOG.md LICENSE tsconfig.base.json tsconfig.json ./
COPY src ./src
COPY dashboards ./dashboards
RUN node --import tsx src/build/main.ts plugin && node --import tsx src/build/main.ts gateway

FROM gcr.io/distroless/nodejs24-debian12:nonroot AS gateway
COPY --from=build /src/dist/gateway/ /app/
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["/nodejs/bin/node", "/app/clusterscope-gateway.mjs"]
CMD ["--listen=0.0.0.0:8080"]

FROM grafana/grafana:${GRAFANA_VERSION} AS grafana
COPY --from=build /src/dist/clusterscope-kubernetes-app/ /var/lib/grafana/plugins/clusterscope-kubernetes-app/
