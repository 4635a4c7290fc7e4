/**
 * Σ x_i x_j over rows for every pair of columns, block by block.
 *
 * Small whole numbers are multiplied three (or two) columns at a time: a double holds 53 bits, so x · (y₁ + y₂·2¹⁷ + y₃·2³⁴)
 * carries three exact products, and a block is short enough that no field overflows into the next.
 */
export interface Packing {
  /** Columns in one double: 1 leaves the numbers as they are. */
  readonly fields: 1 | 2 | 3;
  /** Bits of a field. */
  readonly bits: number;
  /** Rows a block. */
  readonly block: number;
}

const BLOCK = 512;

/** The densest packing for whole numbers from 0 to `largest`; null means numbers that are not whole. */
export function packingFor(largest: number | null): Packing {
  if (largest === null) return { fields: 1, bits: 0, block: BLOCK };
  const rowsThatFit = (bits: number) => Math.floor((2 ** bits - 1) / Math.max(1, largest ** 2));
  const fields = rowsThatFit(17) >= BLOCK / 2 ? 3 : 2;
  const bits = fields === 3 ? 17 : 26;
  return { fields, bits, block: Math.min(BLOCK, rowsThatFit(bits)) };
}

/**
 * Adds the products of one block to `products` (k × k, only j ≤ the last column of i's group is right: read the lower triangle).
 * `left` and `right` hold k columns of `block` doubles, one column after the other; `right` may be left times weights.
 * Cost: k² / (2 · fields) multiply-adds a row.
 */
export function addProducts(
  left: Float64Array,
  right: Float64Array,
  k: number,
  { fields, bits, block }: Packing,
  products: Float64Array,
): void {
  const shift = 2 ** bits;
  const packed = new Float64Array(block);
  for (let first = 0; first < k; first += fields) {
    const last = Math.min(first + fields, k) - 1;
    packed.set(right.subarray(last * block, (last + 1) * block));
    for (let j = last - 1; j >= first; j--)
      for (let r = 0; r < block; r++) packed[r] = packed[r]! * shift + right[j * block + r]!;

    const unpack = (i: number, total: number) => {
      let rest = total;
      for (let j = first; j < last; j++) {
        const higher = Math.floor(rest / shift);
        products[i * k + j]! += rest - higher * shift;
        rest = higher;
      }
      products[i * k + last]! += rest;
    };

    // Four rows of the result at once: five loads serve four multiply-adds.
    let i = first;
    for (; i + 3 < k; i += 4) {
      const [p0, p1, p2, p3] = [i * block, (i + 1) * block, (i + 2) * block, (i + 3) * block];
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      for (let r = 0; r < block; r++) {
        const y = packed[r]!;
        a0 += left[p0 + r]! * y;
        a1 += left[p1 + r]! * y;
        a2 += left[p2 + r]! * y;
        a3 += left[p3 + r]! * y;
      }
      unpack(i, a0);
      unpack(i + 1, a1);
      unpack(i + 2, a2);
      unpack(i + 3, a3);
    }
    for (; i < k; i++) {
      let a0 = 0;
      for (let r = 0; r < block; r++) a0 += left[i * block + r]! * packed[r]!;
      unpack(i, a0);
    }
  }
}
