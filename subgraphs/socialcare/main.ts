import { runAgency } from '../kit/runAgency.ts';
import { socialcare } from './agency.ts';

await runAgency(socialcare, process.env);
