// The other thread in a clone: the code is TypeScript, which tsx reads.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
