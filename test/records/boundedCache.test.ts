import { expect, test } from 'vitest';
import { BoundedCache } from '../../database/boundedCache.ts';

test('what was used lately is kept, what was not is forgotten, and there is an end to it', () => {
  const cache = new BoundedCache<number, string>(10);
  for (let key = 0; key < 1_000; key++) {
    cache.set(key, `value ${key}`);
    expect(cache.get(0)).toBe('value 0');
  }
  const kept = Array.from({ length: 1_000 }, (_, key) => key).filter((key) => cache.get(key) !== undefined);
  expect(kept.length).toBeLessThanOrEqual(10);
});

test('a value that was written again is the one that is read, also when its generation ends', () => {
  const cache = new BoundedCache<string, number>(4);
  cache.set('maya', 1);
  cache.set('leo', 1);
  cache.set('ana', 1);
  cache.set('maya', 2);
  expect(cache.get('maya')).toBe(2);
  cache.set('ben', 1);
  expect(cache.get('maya')).toBe(2);
  cache.clear();
  expect(cache.get('maya')).toBeUndefined();
});
