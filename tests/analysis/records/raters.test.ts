import { describe, expect, it } from 'vitest';
import { claimsOf, expectClose } from '../relate/claims.ts';
import { packedAnswerToClaim } from '../engine/packed.ts';

// Closed forms hold to 1e-8, joint likelihood to 1e-6, marginal likelihood and REML to 1e-5; p values are tails.
const barOf = (name: string) => {
  if (name.includes('marginal') || name.includes('gaps') || name.startsWith('adjusted')) return 1e-5;
  return name.includes('joint') || name.includes('as FACETS') ? 1e-6 : 1e-8;
};

describe('procedures on ratings give the numbers of an independent fit', () => {
  it.each(claimsOf('records/raters'))('$name', (claim) => {
    expectClose(packedAnswerToClaim(claim), claim.expected, { tail: 1e-8, other: barOf(claim.name) });
  });
});
