import { sampleCorrelation } from 'simple-statistics';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import { scorerOf } from '../../../../analysis/model/instrument/score-answers.ts';
import { responses as simulate } from '../../../../server/templates/four-links/demonstration/responses.ts';
import template from '../../../../server/templates/four-links/instrument.json' with { type: 'json' };

/** The simulated survey, scored as the questionnaire scores it. */
export const definition = readDefinition(template);
export const responses = simulate();
const scored = responses.map(scorerOf(definition));

/** A score for every respondent, NaN where too little was answered. */
export const allScores = (code: string) => scored.map((scores) => scores[code] ?? NaN);
export const scores = (code: string) => allScores(code).filter((x) => !Number.isNaN(x));

/** Every respondent's mean of some items after reversal, who answered any of them. */
export function keyed(items: readonly string[]): number[] {
  const only = { code: 'ONLY', name: definition.title, items, minimumAnswered: 1 };
  const score = scorerOf({ ...definition, scales: [only], derived: [] });
  return responses.map((answers) => score(answers)['ONLY']).filter((x) => typeof x === 'number');
}

export const numbers = (code: string) => responses.map((r) => r[code]).filter((x) => typeof x === 'number');

export function correlation(a: string, b: string): number {
  const second = allScores(b);
  const pairs = allScores(a)
    .map((x, i) => [x, second[i]!] as const)
    .filter((pair) => !pair.some(Number.isNaN));
  return sampleCorrelation(
    pairs.map(([x]) => x),
    pairs.map(([, y]) => y),
  );
}
