import { runAgency } from '../kit/runAgency.ts';
import { health } from './agency.ts';

await runAgency(health);
