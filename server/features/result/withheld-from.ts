import type { OpenSurvey } from './open-survey.ts';

/** Others are not told of questions that all but a few answered alike: their names; null for the team, which is. */
export function withheldFrom({
  audience,
  told: { questions },
}: Pick<OpenSurvey, 'audience' | 'told'>): ReadonlySet<string> | null {
  if (audience.tree !== 'outside') return null;
  const root = questions.sets.indexOf(-1);
  const withheld = Object.entries(questions.levels).filter(([, levels]) => levels[root] === '-');
  return new Set(withheld.map(([name]) => name));
}
