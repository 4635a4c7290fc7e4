import { expect, it } from 'vitest';
import { methodAgreement } from '../../../../analysis/records/rules/method-agreement.ts';
import fixture from '../../../fixtures/analysis/records/method-agreement.json' with { type: 'json' };

// Peak expiratory flow by two meters, Bland & Altman (1986), table 1, first readings.
const wright = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];

it('is that of two meters in Bland & Altman (1986)', () => {
  const { n, bias, sd } = methodAgreement(wright, mini);
  expect(n).toBe(17);
  expect(bias).toBeCloseTo(-2.1, 1);
  expect(sd).toBeCloseTo(38.8, 1);
});

it.each(fixture.cases)('is that of R: $name', ({ first, second, expected }) => {
  const found = methodAgreement(first, second);
  for (const [name, value] of Object.entries(expected))
    expect(found[name as keyof typeof expected], name).toBeCloseTo(value, 8);
});

it('is whole where both methods agree, and none where nothing varies', () => {
  expect(methodAgreement([1, 2, 4], [1, 2, 4])).toMatchObject({ bias: 0, sd: 0, icc: 1 });
  expect(methodAgreement([3, 3], [3, 3]).icc).toBeNaN();
  expect(methodAgreement([3], [4]).sd).toBeNaN();
});
