import { speak } from '../../../analysis/engine/analyse.ts';
import type { Derivation } from '../../../analysis/model/request.ts';
import type { Released } from '../../../analysis/model/table.ts';
import { plain } from '../../../analysis/model/text.ts';
import type { AnalysisReply } from '../../contract/analysis.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Distribution, Variable } from '../../contract/variable.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { answerRelease } from '../analysis/analysis.door.ts';
import { releaseAnswers } from '../disclosure/disclosure.door.ts';
import type { OpenSurvey } from '../result/result.door.ts';
import { levelsOf } from './levels-of.ts';

/** Whose request it is, and whether anybody still waits for it. */
export type Asker = NonNullable<Parameters<typeof answerRelease>[5]>;

type Described = Omit<Variable, 'distribution'>;
type Ask = (request: object) => Promise<Released<AnalysisReply>>;

const untold: Distribution = { n: null, missing: null, bars: [], mean: null, sd: null };

/** How the answers to some variables lie, each as its reader may know it: by the same gate as every analysis that a member asks for. */
export async function readDistributions(
  db: StudioDb,
  study: StudyId,
  { release, audience }: Pick<OpenSurvey, 'release' | 'audience'>,
  variables: readonly Described[],
  asker: Asker,
): Promise<Distribution[]> {
  const ask: Ask = async (request) =>
    releaseAnswers(
      speak(await answerRelease(db, study, release.id, request, audience, asker), 'en'),
      audience,
    );
  return told(variables, ask);
}

/** Where one of several must not be told of the gate closes for all: then each half is asked for by itself. */
async function told(variables: readonly Described[], ask: Ask): Promise<Distribution[]> {
  if (variables.length === 0) return [];
  try {
    return distributionsIn(await ask(requestOf(variables)), variables);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'analysis-protected') throw error;
    if (variables.length === 1) return [untold];
    const half = Math.ceil(variables.length / 2);
    const first = await told(variables.slice(0, half), ask);
    return [...first, ...(await told(variables.slice(half), ask))];
  }
}

const hasLevels = ({ role, bands }: Described) => role === 'score' && bands.length > 0;
const isCounted = ({ role }: Described) => role !== 'score';
const isMeasured = ({ words, level }: Described) => !words && level !== 'nominal';

function requestOf(variables: readonly Described[]): object {
  const derive = variables.filter(hasLevels).map(levelsOf);
  const counted = [...variables.filter(isCounted).map(({ name }) => name), ...derive.map(({ name }) => name)];
  const measured = variables.filter(isMeasured).map(({ name }) => name);
  return {
    ...(derive.length > 0 && { derive }),
    analyses: [
      ...(counted.length > 0 ? [{ procedure: 'frequencies', variables: counted }] : []),
      ...(measured.length > 0 ? [{ procedure: 'describe', variables: measured }] : []),
    ],
  };
}

function distributionsIn(
  { analyses }: Released<AnalysisReply>,
  variables: readonly Described[],
): Distribution[] {
  const counts = analyses.flatMap((each) => (each.procedure === 'frequencies' ? each.variables : []));
  const moments = analyses.flatMap((each) => (each.procedure === 'describe' ? each.variables : []));
  return variables.map((variable): Distribution => {
    const { name, values, bands } = variable;
    const asAnswered = answered(variable);
    const levels: Pick<Derivation, 'name'> | null = hasLevels(variable) ? levelsOf(variable) : null;
    const counted = counts.find((each) => each.name === (levels?.name ?? name));
    const measured = moments.find((each) => each.name === name);
    const labels = levels ? bands : values;
    return {
      n: counted?.n ?? measured?.n ?? null,
      missing: counted?.missing ?? measured?.missing ?? null,
      ...(counted?.missingReasons && { reasons: counted.missingReasons }),
      bars: (counted?.categories ?? [])
        .map(({ value, n }) => ({ value: asAnswered(value), n }))
        .map((bar) => ({
          ...bar,
          label: labels.find(({ value }) => value === bar.value)?.label ?? plain(String(bar.value)),
        }))
        .toSorted(byValue),
      mean: measured?.mean ?? null,
      sd: measured?.sd ?? null,
    };
  });
}

/** The engine turns reversed answers around; a picture shows them as they were given. */
function answered({ reversed, range }: Described) {
  return (value: number | string) =>
    reversed && range && typeof value === 'number' ? range[0] + range[1] - value : value;
}

const byValue = ({ value: a }: { value: number | string }, { value: b }: { value: number | string }) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : 0;
