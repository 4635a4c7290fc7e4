import type { Frame, Values } from '../../../../analysis/model/frame/frame.ts';
import { codedDimensions } from '../../../../analysis/model/frame/read-frame.ts';
import type { Code } from '../../../../server/contract/codebook.ts';
import { m } from '../../../messages/compiled/messages.js';
import { locale } from '../../../ui/locale.svelte.ts';
import { withValue } from '../frame/values-query.ts';

/** What a coding still lacks by the rules of the frame, in words. */
export function missingParts(
  frame: Frame,
  codebook: readonly Code[],
  { values, codes }: { readonly values: Values; readonly codes: readonly string[] },
): string[] {
  const { rules, kinds } = frame;
  const required = rules.excerpt.filter((rule) => rule.required).map(({ dimension }) => dimension);
  const dimensions = codedDimensions(frame).filter(({ code }) => required.includes(code) && !values[code]);
  const chosen = codebook.filter(({ code }) => codes.includes(code));
  const ofKinds = rules.kinds.filter(
    ({ kind, min }) => chosen.filter((code) => code.kind === kind).length < min,
  );
  return [
    ...dimensions.map(({ name }) => locale.pick(name)),
    ...ofKinds.map(({ kind, min }) => {
      const name = kinds.find(({ code }) => code === kind)?.name ?? { en: kind };
      return m.coding_part_kind({ kind: locale.pick(name), count: min });
    }),
    ...(ofKinds.length === 0 && codes.length < rules.codes.min
      ? [m.coding_part_codes({ count: rules.codes.min })]
      : []),
  ];
}

/** The values once one of them is chosen; one that may be left out is given up by choosing it again. */
export function withChosen({ rules }: Frame, values: Values, dimension: string, value: string): Values {
  const isRequired = rules.excerpt.some((rule) => rule.dimension === dimension && rule.required);
  return withValue(values, dimension, !isRequired && values[dimension] === value ? '' : value);
}
