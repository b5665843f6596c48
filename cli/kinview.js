#!/usr/bin/env node
// `npx kinview …` in a clone: the command line is TypeScript, which tsx reads.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
