import { leavesOf, weightOf } from './indicators-of.ts';
import type { Indicator, Scheme } from './scheme.ts';
import { addsUp, fault, type SchemeFault, twice } from './scheme-fault.ts';

/** What is wrong with codes and parents: over a broken tree nothing else can be judged. */
export function treeFaults({ indicators }: Scheme): SchemeFault[] {
  return [
    ...twice(
      indicators.map(({ code }) => code),
      (i) => `indicators[${i}].code`,
    ),
    ...indicators.flatMap((each, i) => parentFaults(indicators, each, `indicators[${i}].parent`)),
  ];
}

/** What is wrong with indicators one by one, and in what they weigh together. */
export function indicatorFaults(scheme: Scheme): SchemeFault[] {
  const { indicators, total } = scheme;
  const sum = weightOf(leavesOf(scheme));
  return [
    ...indicators.flatMap((each, i) => ownFaults(scheme, each, `indicators[${i}]`)),
    ...(addsUp(sum, total.fullMark)
      ? []
      : [
          fault(
            'total.fullMark',
            `各指标标准分合计 ${sum}，与总分 ${total.fullMark} 不符`,
            `the indicators weigh ${sum} together, not ${total.fullMark}`,
          ),
        ]),
  ];
}

function parentFaults(indicators: readonly Indicator[], { parent }: Indicator, place: string): SchemeFault[] {
  const passed = new Set<string>();
  for (let code = parent; code !== undefined;) {
    const above = indicators.find((each) => each.code === code);
    if (!above)
      return code === parent
        ? [fault(place, `没有上级指标“${code}”`, `there is no indicator "${code}" to be a part of`)]
        : [];
    if (passed.has(code)) return [fault(place, '上级指标成了一圈', 'the indicators above go in a circle')];
    passed.add(code);
    code = above.parent;
  }
  return [];
}

function ownFaults({ indicators, assessors }: Scheme, own: Indicator, place: string): SchemeFault[] {
  const { code, weight, cap, mode, assessor } = own;
  const parts = indicators.filter(({ parent }) => parent === code);
  const sum = weightOf(parts);
  const faults: SchemeFault[] = [];
  if (parts.length > 0 && !addsUp(sum, weight))
    faults.push(
      fault(
        `${place}.weight`,
        `下级指标合计 ${sum}，与 ${weight} 不符`,
        `its parts weigh ${sum}, not ${weight}`,
      ),
    );
  // What is only added has no full marks that the cap could pass.
  if (cap !== undefined && cap > weight && mode !== 'add')
    faults.push(
      fault(
        `${place}.cap`,
        `上限 ${cap} 超过标准分 ${weight}`,
        `the cap ${cap} is above the full marks ${weight}`,
      ),
    );
  if (assessor !== undefined && !assessors.some((each) => each.code === assessor))
    faults.push(
      fault(`${place}.assessor`, `没有考评方“${assessor}”`, `there is no class of assessors "${assessor}"`),
    );
  return faults;
}
