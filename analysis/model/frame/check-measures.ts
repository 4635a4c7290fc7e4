import { FrameError, refuseTwice } from './frame-error.ts';
import type { DimensionRole, Frame } from './frame.ts';
import { dimensionOf } from './read-frame.ts';

/** Measures name cells of the joint display, each once. What they name of the survey is known only beside an instrument. */
export function checkMeasures(frame: Frame): void {
  frame.measures.forEach((measure, i) => {
    for (const role of ['row', 'column'] as const)
      if (!knows(frame, role, measure[role]))
        throw new FrameError(
          `measures[${i}].${role}`,
          `没有取值“${measure[role]}”`,
          `there is no value "${measure[role]}"`,
        );
  });
  refuseTwice(
    frame.measures.map(({ row, column }) => `${row} × ${column}`),
    (i) => `measures[${i}]`,
  );
}

function knows(frame: Frame, role: DimensionRole, value: string): boolean {
  return dimensionOf(frame, role)?.values.some(({ code }) => code === value) ?? false;
}
