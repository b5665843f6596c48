import { afterAll, beforeAll, expect, test } from 'vitest';
import { movableClock, systemClock } from '../../database/clock.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

test('without KINVIEW_CLOCK the clock is the machine’s', () => {
  const clock = systemClock({});
  expect(clock.offsetMs()).toBe(0);
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(50);
});

test('KINVIEW_CLOCK starts the clock there, the same in every process that is told when that was', () => {
  const early = systemClock({ KINVIEW_CLOCK: '2018-06-22T10:00:00Z' });
  expect(Math.abs(early.now() - Date.parse('2018-06-22T10:00:00Z'))).toBeLessThan(50);
  const setAt = String(Date.now() - 5_000);
  const later = systemClock({ KINVIEW_CLOCK: '2018-06-22T10:00:00Z', KINVIEW_CLOCK_SET_AT: setAt });
  expect(Math.abs(later.now() - Date.parse('2018-06-22T10:00:05Z'))).toBeLessThan(50);
});

test('a shifted clock is refused in production, and anything but a date-time anywhere', () => {
  const code = (env: NodeJS.ProcessEnv) => {
    try {
      systemClock(env);
      return 'accepted';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(code({ NODE_ENV: 'production', KINVIEW_CLOCK: '2018-06-22T10:00:00Z' })).toBe('CLOCK_REFUSED');
  expect(code({ NODE_ENV: 'production' })).toBe('accepted');
  expect(code({ KINVIEW_CLOCK: 'yesterday' })).toBe('CLOCK_INVALID');
  expect(code({ KINVIEW_CLOCK: '2018-06-22T10:00:00Z', KINVIEW_CLOCK_SET_AT: 'then' })).toBe('CLOCK_INVALID');
});

test('a clock that was moved keeps running', async () => {
  const clock = movableClock('2018-06-22T10:00:00Z');
  clock.advance(60_000);
  const moved = clock.now();
  expect(Math.abs(moved - Date.parse('2018-06-22T10:01:00Z'))).toBeLessThan(50);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clock.now()).toBeGreaterThan(moved);
});

test("the database's clock goes with the process's, on every connection and after every move", async () => {
  const apart = async () => {
    const { rows } = await registry.app.query('select ms(kinview_now())::float8 as at');
    return Math.abs(rows[0].at - registry.clock.now());
  };
  expect(await apart()).toBeLessThan(500);
  registry.clock.advance(86_400_000);
  expect(await Promise.all([apart(), apart(), apart()])).toEqual([1, 2, 3].map(() => expect.any(Number)));
  expect(Math.max(...(await Promise.all([apart(), apart(), apart()])))).toBeLessThan(500);
});
