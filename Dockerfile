# One image for every service; docker-compose.yml names the command of each.
FROM node:20-bookworm-slim AS build
WORKDIR /kinview
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /kinview
COPY package.json package-lock.json .npmrc ./
# Without the embedded PostgreSQL, which is an optional package per platform.
RUN npm ci --omit=dev --omit=optional
COPY --from=build /kinview/dist dist
RUN mkdir -p /var/lib/kinview/checkpoints /var/lib/kinview/outage && chown -R node:node /var/lib/kinview
USER node
