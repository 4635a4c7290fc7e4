import type { Claim } from './claim.ts';
import { FrameError, refuseTwice } from './frame-error.ts';
import type { DimensionRole, Frame } from './frame.ts';
import { dimensionOf } from './read-frame.ts';

/** Claims and their tests name places that the frame has. */
export function checkClaims(frame: Frame): void {
  const { claims = [], levels = [] } = frame;
  refuseTwice(
    claims.map(({ code }) => code),
    (i) => `claims[${i}].code`,
  );
  refuseTwice(
    levels.map(({ code }) => code),
    (i) => `levels[${i}].code`,
  );
  claims.forEach((claim, i) => checkClaim(frame, claim, `claims[${i}]`));
}

function checkClaim(frame: Frame, { column, row, tests }: Claim, place: string): void {
  if (column !== undefined) checkPlace(frame, 'column', column, `${place}.column`);
  if (row !== undefined) checkPlace(frame, 'row', row, `${place}.row`);
  tests.forEach((test, i) => {
    if (test.test !== 'voices') return;
    test.columns?.forEach((each, j) =>
      checkPlace(frame, 'column', each, `${place}.tests[${i}].columns[${j}]`),
    );
  });
}

function checkPlace(frame: Frame, role: DimensionRole, value: string, place: string): void {
  if (!dimensionOf(frame, role)?.values.some(({ code }) => code === value))
    throw new FrameError(place, `没有取值“${value}”`, `there is no value "${value}"`);
}
