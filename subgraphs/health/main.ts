import { createAgency } from '../kit/createAgency.ts';
import { runSubgraph } from '../kit/runSubgraph.ts';
import { health } from './agency.ts';

await runSubgraph('health', 'HEALTH_DATABASE_URL', (options) => createAgency(health, options));
