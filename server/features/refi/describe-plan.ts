import { dimensionsOf } from '../../../analysis/model/frame/read-frame.ts';
import type { RefiPlan } from '../../contract/refi.ts';
import type { ImportPlan } from './plan-import.ts';

/** The memos that a person may write; of a longer one the beginning comes in. */
export const longest = { memo: 20_000, excerptMemo: 4000 };

export function cut(text: string, limit: number): string {
  return Array.from(text).slice(0, limit).join('');
}

/** What a plan holds, as it is shown before and after. */
export function describePlan(plan: ImportPlan): RefiPlan {
  const excerpts = plan.interviews.flatMap((interview) => interview.excerpts);
  const cutMemos = [
    ...excerpts.filter(({ memo }) => memo !== cut(memo, longest.excerptMemo)),
    ...plan.memos.filter(({ text }) => text !== cut(text, longest.memo)),
  ];
  return {
    interviews: plan.interviews.map(({ code, title, excerpts }) => ({
      code,
      title,
      excerpts: excerpts.length,
    })),
    excerpts: excerpts.length,
    newCodes: plan.codes.added.map(({ code }) => code),
    knownCodes: [...plan.codes.known],
    memos: plan.memos.length,
    strangers: plan.strangers.map(({ name }) => name),
    unsaid: unsaidIn(plan),
    againstRules: plan.againstRules,
    leftOut: {
      emptySources: plan.emptySources,
      uncodedSelections: plan.uncodedSelections,
      documentCodings: plan.documentCodings,
      settledSelections: plan.settledSelections,
      values: plan.otherValues,
      cutMemos: cutMemos.length,
    },
  };
}

/** Of what the file does not say: how many excerpts lack a value that the rules require, how many interviews an attribute. */
function unsaidIn({ frame, interviews }: ImportPlan): RefiPlan['unsaid'] {
  const excerpts = interviews.flatMap((interview) => interview.excerpts);
  const required = frame.rules.excerpt.filter((rule) => rule.required);
  return [
    ...required.map(({ dimension }) => ({
      dimension,
      count: excerpts.filter(({ values }) => values[dimension] === undefined).length,
      required: true,
    })),
    ...dimensionsOf(frame, 'attribute').map(({ code: dimension }) => ({
      dimension,
      count: interviews.filter(({ attributes }) => attributes[dimension] === undefined).length,
      required: false,
    })),
  ].filter(({ count }) => count > 0);
}
