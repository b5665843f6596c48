import { createAgency } from '../kit/createAgency.ts';
import { runSubgraph } from '../kit/runSubgraph.ts';
import { socialCare } from './agency.ts';

await runSubgraph('socialcare', 'SOCIALCARE_DATABASE_URL', (options) => createAgency(socialCare, options));
