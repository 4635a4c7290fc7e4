import { expect, it } from 'vitest';
import { answerToClaim, claimsOf, expectClose } from '../relate/claims.ts';

const claims = claimsOf('records/ranks');

it.each(claims)('$name is as in R', (claim) =>
  expectClose(answerToClaim(claim), claim.expected, { tail: 1e-8, other: 1e-8 }),
);

it('every claim says something', () => expect(claims).toHaveLength(11));
