import { Value } from 'typebox/value';
import { checkClaims } from './check-claims.ts';
import { checkDimensions } from './check-dimensions.ts';
import { checkLenses } from './check-lenses.ts';
import { checkMeasures } from './check-measures.ts';
import { checkRules } from './check-rules.ts';
import { FrameError, refuseTwice } from './frame-error.ts';
import { Frame } from './frame.ts';

/** The frame, where what was given is one that can be used; otherwise throws FrameError with the first fault. */
export function checkFrame(given: unknown): Frame {
  refuseNewer(given);
  const [error] = Value.Errors(Frame, given);
  if (error)
    throw new FrameError(placeOf(error.instancePath), '这一项缺失、多余或格式不对', formOf(error.message));
  const frame = given as Frame;
  checkDimensions(frame.dimensions);
  refuseTwice(
    frame.kinds.map(({ code }) => code),
    (i) => `kinds[${i}].code`,
  );
  checkRules(frame);
  checkMeasures(frame);
  checkLenses(frame);
  checkClaims(frame);
  return frame;
}

function refuseNewer(given: unknown): void {
  const format = typeof given === 'object' && given !== null && 'format' in given ? given.format : 1;
  if (typeof format === 'number' && format > 1)
    throw new FrameError(
      'format',
      `这是较新版本（格式 ${format}）的分析框架，这里只能读到格式 1，请先升级`,
      `this frame was made by a newer version (format ${format}); this one reads format 1, so update it first`,
    );
}

const formOf = (message: string) => `it is missing, not expected or of a wrong form (${message})`;

/** `/dimensions/0/name` as a person writes it: `dimensions[0].name`. */
function placeOf(path: string): string {
  const place = path
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('');
  return place.replace(/^\./, '') || 'frame';
}
