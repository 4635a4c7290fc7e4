/**
 * Factors a symmetric positive definite matrix, read from its lower triangle, into L Lᵀ in place. Row i starts at column `first[i]`:
 * left of it all is zero, and stays so. False where a pivot is not above `tolerance` of its diagonal.
 * Cost: that of the rows' common parts; George & Liu 1981, the envelope method.
 */
export function factorEnvelope(a: Float64Array, width: number, first: Uint32Array, tolerance = 0): boolean {
  for (let i = 0; i < width; i++) {
    const row = i * width;
    for (let j = first[i]!; j <= i; j++) {
      const other = j * width;
      let sum = a[row + j]!;
      for (let m = Math.max(first[i]!, first[j]!); m < j; m++) sum -= a[row + m]! * a[other + m]!;
      if (j < i) a[row + j] = sum / a[other + j]!;
      else if (sum > tolerance * a[row + i]!) a[row + i] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

/**
 * The inverse of the leading `size × size` block of L Lᵀ where the factor may be other than zero; elsewhere zero, as are the rows and
 * columns beyond the block. Cost: that of the factorisation; Takahashi, Fagan & Chin 1973.
 */
export function inverseInEnvelope(
  l: Float64Array,
  width: number,
  size: number,
  first: Uint32Array,
): Float64Array {
  const inverse = new Float64Array(width * width);
  const rows = new Uint32Array(size);
  for (let j = size - 1; j >= 0; j--) {
    const pivot = l[j * width + j]!;
    let below = 0;
    for (let i = j + 1; i < size; i++) if (first[i]! <= j) rows[below++] = i;
    for (let a = 0; a < below; a++) {
      const i = rows[a]!;
      let sum = 0;
      for (let b = 0; b < below; b++) sum += l[rows[b]! * width + j]! * inverse[rows[b]! * width + i]!;
      inverse[i * width + j] = inverse[j * width + i] = -sum / pivot;
    }
    let sum = 1 / pivot;
    for (let b = 0; b < below; b++) sum -= l[rows[b]! * width + j]! * inverse[rows[b]! * width + j]!;
    inverse[j * width + j] = sum / pivot;
  }
  return inverse;
}
