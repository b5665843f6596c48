import { runAgency } from '../kit/runAgency.ts';
import { socialCare } from './agency.ts';

await runAgency(socialCare);
