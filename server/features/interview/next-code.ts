/** The first of I1, I2, … after the highest in use. */
export function nextCode(taken: readonly string[]): string {
  const numbers = taken.map((code) => Number(/^I(\d+)$/.exec(code)?.[1] ?? 0));
  return `I${Math.max(0, ...numbers) + 1}`;
}
