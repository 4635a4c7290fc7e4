/** The first of I1, I2, … after the highest in use; of another letter for other sources. */
export function nextCode(taken: readonly string[], letter = 'I'): string {
  const numbers = taken
    .filter((code) => code.startsWith(letter) && /^\d+$/.test(code.slice(letter.length)))
    .map((code) => Number(code.slice(letter.length)));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
