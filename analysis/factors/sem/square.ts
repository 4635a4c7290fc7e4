/** Square matrices, row-major. */

export function multiply(a: Float64Array, b: Float64Array, q: number): Float64Array {
  const product = new Float64Array(q * q);
  for (let i = 0; i < q; i += 1)
    for (let k = 0; k < q; k += 1) {
      const factor = a[i * q + k]!;
      if (factor === 0) continue;
      for (let j = 0; j < q; j += 1) product[i * q + j]! += factor * b[k * q + j]!;
    }
  return product;
}

export function traceOf(a: Float64Array, q: number): number {
  let sum = 0;
  for (let i = 0; i < q; i += 1) sum += a[i * q + i]!;
  return sum;
}
