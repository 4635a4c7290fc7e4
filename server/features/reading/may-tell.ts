import type { OpenSurvey } from '../result/result.door.ts';

/** Whether a reader may be told of a variable: others than the team are not told of questions that all but a few answered alike. */
export function mayTell({
  audience,
  told: { questions },
}: Pick<OpenSurvey, 'audience' | 'told'>): (name: string) => boolean {
  if (audience.tree === 'team') return () => true;
  const root = questions.sets.indexOf(-1);
  return (name) => (questions.levels[name]?.[root] ?? 'd') !== '-';
}
