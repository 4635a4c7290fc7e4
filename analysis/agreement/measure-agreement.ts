import { createRandom } from '../numeric/random.ts';
import { blockIntervals, drawBlocks, type Draws, type Interval, sumOf } from './block-interval.ts';
import { cellsByCharacter, cellsByTurn } from './code-agreement.ts';
import { blocksOf, type CodedText, type Coding } from './coded-text.ts';
import { type CodedSpan, type Continuum, disjoint } from './continuum.ts';
import { type Cell, nominalAgreement, nominalTally, placesOf } from './nominal-tally.ts';
import { reliabilityLabel } from './reliability-label.ts';
import { unitizingOf } from './unitizing-alpha.ts';

/** An α with its interval and how it is customarily read. Null: no variation, so there is nothing to be reliable about. */
export interface Estimate {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly reading: ReturnType<typeof reliabilityLabel>;
}

export interface JudgementAgreement {
  readonly all: number;
  readonly some: number;
  readonly none: number;
  readonly percent: number | null;
  readonly cohenKappa: number | null;
  readonly kappaMax: number | null;
  readonly fleissKappa: number | null;
  readonly alpha: Estimate;
}

/** One label, or all labels of its dimension (`label` null: each combination of labels is a value). */
export interface Subject {
  /** A dimension of the frame, or `CODES`. */
  readonly dimension: string;
  readonly label: string | null;
}

/** Agreement on what a subject names. */
export interface AgreementRow extends Subject {
  readonly character: JudgementAgreement;
  readonly turn: JudgementAgreement;
  /** Of one label: whether and where it was given. */
  readonly unitizing: Estimate;
  /** |uα, for all labels: whether and where anything was. */
  readonly relevance: Estimate | null;
  /** cuα for all labels; (k)uα for one of them: the label where units of the coders meet. */
  readonly coding: Estimate;
}

interface Bootstrap {
  readonly characters: Draws;
  readonly turns: Draws;
  readonly confidence: number;
}

export interface Precision {
  readonly samples: number;
  readonly confidence: number;
  readonly seed: number;
}

/** Stands for every other label: no code of anything has a space. */
const OTHER = 'any other';

/** The codes are judged beside the dimensions of the frame. */
export const CODES = 'codes';

function labelsIn({ codes, values }: Coding, dimension: string): readonly string[] {
  if (dimension === CODES) return codes;
  const value = values[dimension];
  return value === undefined ? [] : [value];
}

/** Every dimension, then the codes, each followed by the labels that some coder gave. */
export function subjectsOf(texts: readonly CodedText[], dimensions: readonly string[]): Subject[] {
  const codings = texts.flatMap(({ coders }) => coders.flat());
  return [...dimensions, CODES].flatMap((dimension) => {
    const labels = [...new Set(codings.flatMap((coding) => labelsIn(coding, dimension)))].sort();
    return [null, ...labels].map((label) => ({ dimension, label }));
  });
}

/**
 * Agreement of coders over texts that all of them finished, on each of the subjects, by character, by turn and by unit, with percentile
 * bootstrap intervals over `blocksOf` the texts; 0 samples give none. Overlapping labels become labels of their own (`disjoint`).
 * The same texts and seed give the same numbers, whichever subjects are asked for together.
 * Cost: subjects × (spans × pieces + samples × blocks).
 */
export function measureAgreement(
  texts: readonly CodedText[],
  { samples, confidence, seed }: Precision,
  subjects: readonly Subject[],
): AgreementRow[] {
  // Without samples nothing is drawn, and whole texts give the same sums sooner.
  const blocks = samples > 0 ? texts.flatMap(blocksOf) : texts;
  // The same blocks in both, counted in characters and in turns.
  const drawn = (sizes: number[]) => drawBlocks(sizes, samples, createRandom(seed));
  const bootstrap = {
    characters: drawn(blocks.map(({ length }) => length)),
    turns: drawn(blocks.map(({ turns }) => turns.length)),
    confidence,
  };
  return subjects.map(({ dimension, label }) =>
    label === null ? wholeOf(blocks, dimension, bootstrap) : rowOf(blocks, dimension, label, bootstrap),
  );
}

function wholeOf(blocks: readonly CodedText[], dimension: string, bootstrap: Bootstrap): AgreementRow {
  const labelsOf = (coding: Coding) => labelsIn(coding, dimension);
  const whole = unitsOf(spansOf(blocks, labelsOf), bootstrap);
  return {
    dimension,
    label: null,
    ...judgementsOf(blocks, labelsOf, bootstrap),
    unitizing: whole('unitizing'),
    relevance: whole('relevance'),
    coding: whole('coding'),
  };
}

function rowOf(
  blocks: readonly CodedText[],
  dimension: string,
  label: string,
  bootstrap: Bootstrap,
): AgreementRow {
  const own = (coding: Coding) => labelsIn(coding, dimension).filter((each) => each === label);
  const parted = (coding: Coding) => {
    const given = labelsIn(coding, dimension);
    return given.includes(label) ? [label] : given.slice(0, 1).map(() => OTHER);
  };
  return {
    dimension,
    label,
    ...judgementsOf(blocks, own, bootstrap),
    unitizing: unitsOf(spansOf(blocks, own), bootstrap)('unitizing'),
    relevance: null,
    coding: unitsOf(spansOf(blocks, parted), bootstrap, label)('coding'),
  };
}

type Labels = (coding: Coding) => readonly string[];

function spansOf(blocks: readonly CodedText[], labelsOf: Labels): Continuum[] {
  return blocks.map(({ length, coders }) => ({
    length,
    coders: coders.map((own) =>
      own.flatMap((coding) =>
        labelsOf(coding).map((code) => ({ start: coding.start, end: coding.end, code })),
      ),
    ),
  }));
}

function judgementsOf(blocks: readonly CodedText[], labelsOf: Labels, bootstrap: Bootstrap) {
  const spans = spansOf(blocks, labelsOf);
  const turns = spans.map((text, i) => cellsByTurn(text, blocks[i]!.turns));
  const { characters, confidence } = bootstrap;
  return {
    character: judged(spans.map(cellsByCharacter), characters, confidence),
    turn: judged(turns, bootstrap.turns, confidence),
  };
}

function judged(blocks: readonly (readonly Cell[])[], draws: Draws, confidence: number): JudgementAgreement {
  const coders = blocks.flat()[0]?.values.length ?? 0;
  const places = placesOf(blocks.flat());
  const tallies = blocks.map((cells) => nominalTally(cells, places, coders));
  const { krippendorffAlpha, ...measured } = nominalAgreement(sumOf(tallies), coders);
  const [interval = null] = blockIntervals(
    tallies,
    (tally) => [nominalAgreement(tally, coders).krippendorffAlpha],
    draws,
    confidence,
  );
  return {
    ...measured,
    percent: orNull(measured.percent),
    cohenKappa: orNull(measured.cohenKappa),
    kappaMax: orNull(measured.kappaMax),
    fleissKappa: orNull(measured.fleissKappa),
    alpha: estimate(orNull(krippendorffAlpha), interval),
  };
}

/** The family of unitizing α; with `label`, `coding` is the (k)uα of it alone. */
function unitsOf(texts: readonly Continuum[], bootstrap: Bootstrap, label?: string) {
  const units = texts.map(({ length, coders }) => ({ length, coders: coders.map(disjoint).map(parted) }));
  const { alphas, intervals: intervalsOf } = unitizingOf(units);
  const intervals = intervalsOf(bootstrap.characters, bootstrap.confidence);
  // A stretch that somebody gave the label and another one too counts as given the label.
  function parted(spans: readonly CodedSpan[]): readonly CodedSpan[] {
    if (label === undefined) return spans;
    return spans.map((span) => ({ ...span, code: span.code === OTHER ? OTHER : label }));
  }
  return (name: 'unitizing' | 'relevance' | 'coding'): Estimate =>
    label !== undefined && name === 'coding'
      ? estimate(alphas.byCode[label] ?? null, intervals.byCode[label] ?? null)
      : estimate(alphas[name], intervals[name]);
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function estimate(value: number | null, interval: Interval | null): Estimate {
  const isKnown = value !== null;
  return { value, interval: isKnown ? interval : null, reading: reliabilityLabel(isKnown ? value : NaN) };
}
