import { describe, expect, it } from 'vitest';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { answerToClaim, claimsOf, expectClose } from '../relate/claims.ts';

describe('points and ranks equal R', () => {
  it.each(claimsOf('records/points'))('$name', (claim) => {
    expect(Object.keys(claim.expected).length).toBeGreaterThan(0);
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-8, other: 1e-8 });
    expectClose(packedAnswerToClaim(claim), claim.expected, { tail: 1e-8, other: 1e-8 });
  });
});
