import { readFileSync } from 'node:fs';
import mercuriusGateway from '@mercuriusjs/gateway';
import Fastify from 'fastify';
import { readSettings } from '../readSettings.ts';
import { asFederationOne } from './asFederationOne.ts';

/** Mercurius as its documentation starts it, told the subgraphs' schemas in Federation 1. */
const { port, subgraphs } = readSettings();
const services = Object.entries(subgraphs).map(([name, url]) => {
  const sdl = readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), 'utf8');
  return { name, url, schema: asFederationOne(sdl, name === 'governance') };
});
const server = Fastify();
await server.register(mercuriusGateway.default, { gateway: { services } });
await server.listen({ port, host: '127.0.0.1' });
