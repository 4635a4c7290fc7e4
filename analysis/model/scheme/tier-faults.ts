import type { Tier } from './scheme.ts';
import { addsUp, fault, type SchemeFault, twice } from './scheme-fault.ts';

/** Tiers go from the best down: all by shares that add up to 1, or all by points, of which the last takes the rest. */
export function tierFaults(tiers: readonly Tier[]): SchemeFault[] {
  return [
    ...twice(
      tiers.map(({ code }) => code),
      (i) => `tiers[${i}].code`,
    ),
    ...(tiers.some(({ share }) => share !== undefined) ? shareFaults(tiers) : lineFaults(tiers)),
  ];
}

function shareFaults(tiers: readonly Tier[]): SchemeFault[] {
  const mixed = tiers.findIndex(({ share, from }) => share === undefined || from !== undefined);
  if (mixed >= 0)
    return [
      fault(
        `tiers[${mixed}]`,
        '各等次要么都按比例，要么都按分数线',
        'tiers go by shares or by points, not by both',
      ),
    ];
  const sum = tiers.reduce((all, { share = 0 }) => all + share, 0);
  return addsUp(sum, 1)
    ? []
    : [fault('tiers', `各等次比例合计 ${sum}，应为 1`, `the shares of tiers add up to ${sum}, not 1`)];
}

function lineFaults(tiers: readonly Tier[]): SchemeFault[] {
  return tiers.flatMap(({ from }, i) => {
    if (from === undefined)
      return i === tiers.length - 1
        ? []
        : [
            fault(
              `tiers[${i}].from`,
              '只有最后一个等次可以没有分数线',
              'only the last tier may go without points',
            ),
          ];
    const above = tiers[i - 1]?.from;
    return above !== undefined && from >= above
      ? [
          fault(
            `tiers[${i}].from`,
            '等次应从高到低排列',
            'tiers go from the best down: this one begins no lower than the one before',
          ),
        ]
      : [];
  });
}
