import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { claimsOf } from '../relate/claims.ts';

// Closed forms hold to 1e-8, joint likelihood to 1e-6, marginal likelihood and REML to 1e-5.
const barOf = (name: string) => {
  if (name.includes('marginal') || name.includes('gaps') || name.startsWith('adjusted')) return 1e-5;
  return name.includes('joint') || name.includes('as FACETS') ? 1e-6 : 1e-8;
};

/** Every number of `expected` is found, off by the bar at most: in its own units below 1, as a share of it above. */
function expectNear(found: unknown, expected: unknown, bar: number, path = ''): void {
  if (typeof expected === 'number') {
    expect(found, path).toBeTypeOf('number');
    const off = Math.abs((found as number) - expected) / Math.max(1, Math.abs(expected));
    expect(off, path).toBeLessThan(bar);
  } else if (expected !== null && typeof expected === 'object') {
    if (Array.isArray(expected)) expect(found, path).toHaveLength(expected.length);
    for (const [key, value] of Object.entries(expected))
      expectNear((found as Record<string, unknown>)[key], value, bar, `${path}.${key}`);
  }
}

describe('procedures on ratings give the numbers of an independent fit', () => {
  it.each(claimsOf('records/raters'))('$name', (claim) => {
    expectNear(packedAnswerToClaim(claim), claim.expected, barOf(claim.name));
  });
});
