# The server with its pages, as ./sauda run starts it. Both stages have the same JDK at the same place and the files keep
# their paths: otherwise the start-up cache made in the first would not be believed in the second.
ARG JDK=eclipse-temurin:25-jdk-noble
ARG NODE=node:22-bookworm-slim

FROM ${NODE} AS node

FROM ${JDK} AS build
RUN apt-get update \
  && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends maven \
  && rm -rf /var/lib/apt/lists/*
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
  && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
# What Maven of the distribution brings as a JDK of its own is not used.
ENV JAVA_HOME=/opt/java/openjdk
WORKDIR /opt/sauda
COPY . .
RUN ./sauda build

FROM ${JDK}
ENV JAVA_HOME=/opt/java/openjdk ENVIRONMENT=production DATA_DIR=/var/lib/sauda
RUN useradd --system --uid 10001 --home-dir /opt/sauda --shell /usr/sbin/nologin sauda \
  && install -d -o sauda -g sauda -m 0700 /var/lib/sauda
WORKDIR /opt/sauda
COPY --from=build /opt/sauda/sauda /opt/sauda/LICENSE ./
COPY --from=build /opt/sauda/scripts scripts
COPY --from=build /opt/sauda/backend/target/quarkus-app backend/target/quarkus-app
COPY --from=build /opt/sauda/frontend/out frontend/out
COPY --from=build /opt/sauda/.sauda/start.aot .sauda/start.aot
USER 10001
VOLUME /var/lib/sauda
EXPOSE 3000 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 CMD ["./scripts/alive.sh"]
ENTRYPOINT ["./sauda"]
CMD ["start"]
