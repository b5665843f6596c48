import { remember } from './remember.ts';

/** A number that no other object has: for keys of memories that hold nothing of the object itself. */
export function numberOf(one: object): number {
  return remember(numbers, one, () => ++lastNumber);
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;
