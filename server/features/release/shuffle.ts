import { randomInt } from 'node:crypto';

/** The numbers 0 … n − 1 in an order that nobody can guess or repeat: Fisher–Yates with the system's cryptographic source. */
export function randomOrder(n: number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
