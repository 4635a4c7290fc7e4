import type { Equality } from '../../../analysis/disclosure/records/read-rows.ts';
import { declarations } from '../../../analysis/model/procedures/index.ts';
import type { Declaration } from '../../../analysis/model/procedure/declaration.ts';
import type { PublishedScheme } from '../scheme/scheme.door.ts';
import type { OneAnalysis } from './one-analysis.ts';

/**
 * The request with a scheme of the release where its procedure asks for one and none is given: that of the rows which were chosen, else the
 * newest.
 */
export function withScheme(
  request: OneAnalysis,
  rows: readonly Equality[],
  schemes: readonly PublishedScheme[],
): OneAnalysis {
  const [analysis] = request.analyses;
  const { options }: Declaration = declarations[analysis.procedure];
  const version = rows.find(({ column }) => column === 'scheme')?.equals;
  const scheme = schemes.findLast(
    ({ number }) => version === undefined || String(number) === String(version),
  );
  const asked = Object.keys(options).filter(
    (name) => options[name]!.kind === 'scheme' && !(name in analysis),
  );
  if (!scheme || asked.length === 0) return request;
  const given = Object.fromEntries(asked.map((name) => [name, scheme.definition]));
  return { ...request, analyses: [{ ...analysis, ...given }] };
}
