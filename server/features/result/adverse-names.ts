import type { Frame } from '../../../analysis/model/frame/frame.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';

/** Scales and items of which a high score is the bad one: as the definition says, or the frame that it was made for. */
export function adverseNames(definition: Definition, frame: Frame): ReadonlySet<string> {
  const { items, scales } = definition;
  const measures = definition.frame === frame.code ? frame.measures : [];
  const named = measures
    .filter(({ adverse }) => adverse)
    .flatMap(({ scale, items: own = [] }) => (scale === undefined ? own : [scale]));
  const bad = new Set([
    ...named,
    ...[...scales, ...items].flatMap((each) =>
      'adverse' in each && each.adverse === true ? [each.code] : [],
    ),
  ]);
  return new Set([...bad, ...scales.flatMap(({ code, items: own }) => (bad.has(code) ? own : []))]);
}
