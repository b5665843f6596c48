import { createAgency } from '../kit/createAgency.ts';
import { runSubgraph } from '../kit/runSubgraph.ts';
import { police } from './agency.ts';

await runSubgraph('police', 'POLICE_DATABASE_URL', (options) => createAgency(police, options));
