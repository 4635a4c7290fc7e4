import type { Bilingual } from '../../words.ts';
import type { Definition } from '../definition.ts';
import { itemKinds } from '../kinds/index.ts';
import { randomFrom, seedFor } from '../random.ts';
import { sheetRoom } from '../sheet-room.ts';
import { conditionOutcomes } from './condition-outcomes.ts';
import { type ChoiceCoverage, type ConditionCoverage, coverageOf, type ItemCoverage } from './coverage.ts';
import { type DeadEnd, deadEndsOf } from './dead-ends.ts';
import { normal } from './latent-leanings.ts';
import { secondsFor, timeBasis } from './reading-time.ts';
import { type Respondent, respondents } from './simulate-answers.ts';

/** What became of a questionnaire that was answered by people who were made up. */
export interface DryRun {
  readonly respondents: number;
  /** How many of them were led to a condition that few come to. */
  readonly directed: number;
  readonly seed: number;
  readonly paths: {
    readonly different: number;
    /** The commonest, with what they leave out. */
    readonly common: readonly {
      readonly respondents: number;
      readonly items: number;
      readonly leavesOut: readonly string[];
    }[];
  };
  readonly items: readonly ItemCoverage[];
  readonly blocks: readonly { readonly code: string; readonly shown: number }[];
  readonly conditions: readonly ConditionCoverage[];
  readonly choices: readonly ChoiceCoverage[];
  readonly uncoveredItems: readonly string[];
  readonly uncoveredConditions: readonly ConditionCoverage[];
  readonly uncoveredChoices: readonly ChoiceCoverage[];
  readonly deadEnds: readonly DeadEnd[];
  /** By language. */
  readonly minutes: Readonly<Record<string, { readonly median: number; readonly p90: number }>>;
  readonly minutesBasis: Bilingual;
  /** For how many bytes of answers each box is made. */
  readonly boxBytes: number;
}

export interface DryRunOptions {
  readonly respondents: number;
  readonly seed: number;
}

const COMMON = 10;
const PACE_SD = 0.25;

const STEP = 50;

/** Lets people who are made up answer a questionnaire; the same seed gives the same run. */
export function dryRun(definition: Definition, options: DryRunOptions, kinds = itemKinds): DryRun {
  const steps = dryRunSteps(definition, options, kinds);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, each of which tells how many have answered: a page stays alive between them. */
export function* dryRunSteps(
  definition: Definition,
  { respondents: n, seed }: DryRunOptions,
  kinds = itemKinds,
): Generator<number, DryRun> {
  const conditions = conditionOutcomes(definition, kinds);
  const respond = respondents(definition, kinds);
  // The first are led to both outcomes of each condition, the others answer as they like.
  const led = conditions
    .flatMap(({ outcomes: { yes, no } }) => [yes, no])
    .filter((answers) => answers !== null)
    .slice(0, Math.floor(n / 2));
  const people: Respondent[] = [];
  for (let at = 0; at < n; at++) {
    if (at % STEP === 0) yield at;
    people.push(respond(randomFrom(seedFor(seed, `respondent ${at}`)), led[at]));
  }
  const coverage = coverageOf(definition, conditions, people, kinds);
  const { items, conditions: met, choices } = coverage;
  return {
    respondents: n,
    directed: led.length,
    seed,
    paths: pathsOf(definition, people),
    ...coverage,
    uncoveredItems: items.filter(({ shown }) => shown === 0).map(({ code }) => code),
    uncoveredConditions: met.filter(({ held, failed }) => held === 0 || failed === 0),
    uncoveredChoices: choices.filter(({ chosen }) => chosen === 0),
    deadEnds: deadEndsOf(definition, people, kinds),
    minutes: minutesOf(definition, people, seed, kinds),
    minutesBasis: timeBasis,
    boxBytes: sheetRoom(definition, kinds),
  };
}

function pathsOf({ items }: Definition, people: readonly Respondent[]): DryRun['paths'] {
  const counts = new Map<string, { respondents: number; shown: ReadonlySet<string> }>();
  for (const { path } of people) {
    const key = items.map(({ code }) => (path.shown.has(code) ? 1 : 0)).join('');
    const found = counts.get(key) ?? { respondents: 0, shown: path.shown };
    counts.set(key, { ...found, respondents: found.respondents + 1 });
  }
  const common = [...counts.values()]
    .toSorted((left, right) => right.respondents - left.respondents)
    .slice(0, COMMON)
    .map(({ respondents, shown }) => ({
      respondents,
      items: shown.size,
      leavesOut: items.filter(({ code }) => !shown.has(code)).map(({ code }) => code),
    }));
  return { different: counts.size, common };
}

function minutesOf(
  definition: Definition,
  people: readonly Respondent[],
  seed: number,
  kinds: typeof itemKinds,
): DryRun['minutes'] {
  return Object.fromEntries(
    Object.keys(definition.title).map((language) => {
      const random = randomFrom(seedFor(seed, 'pace'));
      const seconds = secondsFor(definition, language, kinds);
      const minutes = people
        .map(({ path }) => (seconds(path.shown) * Math.max(0.4, 1 + PACE_SD * normal(random))) / 60)
        .toSorted((left, right) => left - right);
      const at = (share: number) =>
        Number((minutes[Math.floor(share * (minutes.length - 1))] ?? 0).toFixed(1));
      return [language, { median: at(0.5), p90: at(0.9) }];
    }),
  );
}
