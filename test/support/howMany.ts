/** How often a test repeats: the first number in `npm test`, the second in `npm run test:long`. */
export function howMany(short: number, long: number): number {
  return process.env.KINVIEW_TEST_LONG ? long : short;
}
