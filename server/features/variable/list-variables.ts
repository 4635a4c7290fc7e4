import { isLinkedBackground } from '../../../analysis/disclosure/atoms/breakdowns-of.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { ReleaseColumn } from '../../contract/release.ts';
import type { Role } from '../../contract/role.ts';
import type { Variable, Variables } from '../../contract/variable.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type OpenSurvey, openSurvey } from '../result/result.door.ts';
import { type Asker, readDistributions } from './read-distributions.ts';

/** The variables of a release as an audience may know them: of the background only groups, of answers only what the gate lets through. */
export async function listVariables(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  role: Role | null,
  asker: Asker,
): Promise<Variables> {
  const opened = await openSurvey(db, study, release, { role, cases: 'all' });
  const { columns } = opened.release.manifest;
  const told = new Set(opened.survey.backgrounds.map(({ code }) => code));
  const isWithheld = (column: ReleaseColumn) => isLinkedBackground(column) && !told.has(column.name);
  const stored = columns.filter(({ pool }) => pool === 'rows');
  const nameable = stored.filter((column) => !isWithheld(column)).map((column) => describe(column, opened));
  const distributions = await readDistributions(db, study, opened, nameable, asker);
  return {
    floor: opened.audience.floor,
    n: opened.release.n,
    variables: nameable.map((each, at) => ({ ...each, distribution: distributions[at]! })),
    withheld: stored.filter(isWithheld).map(({ name, label }) => ({ name, label })),
  };
}

function describe(
  column: ReleaseColumn,
  { survey, told, release }: OpenSurvey,
): Omit<Variable, 'distribution'> {
  const { name, label, kind } = column;
  const { items, scales, derived } = release.manifest.scoring;
  const role = column.role === 'open' ? 'item' : column.role;
  const groups = survey.backgrounds.find(({ code }) => code === name)?.categories;
  const { mark } = [...survey.items, ...survey.scales].find(({ code }) => code === name) ?? {};
  const key = items[name];
  const formula = derived[name];
  return {
    name,
    role,
    label,
    level: levelOf(column),
    words: kind === 'text',
    values: role === 'background' && groups ? [...groups] : column.values,
    reversed: key?.reverse ?? false,
    ...(key && { range: key.range }),
    scales: Object.keys(scales).filter((scale) => scales[scale]!.items.includes(name)),
    items: scales[name]?.items ?? [],
    ...(formula !== undefined && { formula }),
    bands: [...(told.bands[name] ?? [])],
    ...(mark && { mark: { dimension: mark.dimension, value: mark.value } }),
  };
}

/** Releases made before levels were told have ratings and scores, and names of groups. */
function levelOf({ level, role, kind, values }: ReleaseColumn): Variable['level'] {
  if (level) return level;
  if (role === 'score') return 'interval';
  if (role === 'background' || role === 'flag' || kind === 'text') return 'nominal';
  return values.length > 0 ? 'ordinal' : 'interval';
}
