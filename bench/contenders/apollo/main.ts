import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readSettings } from '../readSettings.ts';

/** Apollo as its documentation starts it. */
const { port, supergraphSdl } = readSettings();
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } });
