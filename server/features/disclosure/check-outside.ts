import { isRecord } from '../../../analysis/engine/fields.ts';
import type { Disclosure } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { Manifest } from '../../contract/release.ts';
import { Problem } from '../../platform/problem.ts';

type Facts = Pick<Manifest, 'columns' | 'scoring'>;

/**
 * What readers outside the team may ask of a release: descriptives and correlations of rated answers and scores, frequencies, the
 * reliability of its scales – of everybody, as the release scores them, whoever answered. What the engine will find fault with passes.
 */
export function checkOutside(request: object, facts: Facts, { questions }: Disclosure): void {
  const refuse = (): never => {
    throw new Problem('analysis-protected');
  };
  if (Object.keys(request).some((field) => field !== 'analyses' && field !== 'language')) refuse();
  const { analyses } = request as { readonly analyses?: unknown };
  if (!Array.isArray(analyses)) return;
  const stored = new Set(facts.columns.map(({ name }) => name));
  const root = questions.sets.indexOf(-1);
  const isTold = (name: string) => (questions.levels[name]?.[root] ?? 'd') !== '-';
  for (const analysis of analyses as unknown[]) {
    if (!isRecord(analysis)) continue;
    const fields = allowed[String(analysis['procedure'])] ?? refuse();
    if (Object.keys(analysis).some((field) => field !== 'procedure' && !fields.includes(field))) refuse();
    const names = [analysis['variables']].flat().filter((name) => typeof name === 'string');
    if (!names.every(isTold)) refuse();
    // Two values, summed beside others, would be a group and the rest; so would labels of background.
    const isSummed = analysis['procedure'] !== 'frequencies';
    if (isSummed && names.some((name) => stored.has(name) && !isRated(name, facts))) refuse();
  }
}

/** What may be asked of each procedure. How gaps are dealt with, and which level intervals have, is no choice: it would choose people. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  describe: ['variables'],
  frequencies: ['variables'],
  correlation: ['variables', 'method', 'adjust'],
  reliability: ['scale'],
};

function isRated(name: string, { scoring }: Facts): boolean {
  const range = scoring.items[name]?.range;
  if (range) return range[1] - range[0] > 1;
  return Object.hasOwn(scoring.scales, name) || Object.hasOwn(scoring.derived, name);
}
