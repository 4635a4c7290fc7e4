import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { Problem } from '../../platform/problem.ts';

/** A code is of one of the kinds of the frame. */
export function checkKind({ kinds }: Frame, kind: string): void {
  if (!kinds.some(({ code }) => code === kind)) throw new Problem('code-kind-unknown', { kind });
}
