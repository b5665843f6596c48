import { runAgency } from '../kit/runAgency.ts';
import { police } from './agency.ts';

await runAgency(police);
