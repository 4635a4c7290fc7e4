import { codesIn, piecesOf, type CodedSpan, type Continuum } from './continuum.ts';
import { type Cell, nominalAgreement, nominalTally, placesOf } from './nominal-tally.ts';

/** Agreement on one code; null where nothing varies or, for κ, with more or fewer than two coders. */
export interface CodeAgreement {
  readonly code: string;
  /** Characters (or turns) that all coders, some of them, none of them gave the code. */
  readonly all: number;
  readonly some: number;
  readonly none: number;
  readonly percent: number | null;
  readonly cohenKappa: number | null;
  readonly kappaMax: number | null;
  readonly fleissKappa: number | null;
  readonly krippendorffAlpha: number | null;
}

type Stretch = Omit<CodedSpan, 'code'>;

/** What each coder made of every character: the codes given there, as one value. */
export function cellsByCharacter(text: Continuum): Cell[] {
  return piecesOf(text).map(({ length, codes }) => ({ weight: length, values: codes.map(asValue) }));
}

/** What each coder made of every turn: the codes given anywhere in it. */
export function cellsByTurn({ coders }: Continuum, turns: readonly Stretch[]): Cell[] {
  return turns.map(({ start, end }) => ({
    weight: 1,
    values: coders.map((spans) => {
      const inside = spans.filter((span) => span.start < end && start < span.end);
      return asValue(new Set(inside.map(({ code }) => code)));
    }),
  }));
}

function asValue(codes: ReadonlySet<string>): string {
  return [...codes].sort().join(' + ');
}

function byCode(text: Continuum, cellsOf: (one: Continuum) => Cell[]): CodeAgreement[] {
  return codesIn([text]).map((code) => {
    const coders = text.coders.map((spans) => spans.filter((span) => span.code === code));
    const cells = cellsOf({ ...text, coders });
    const agreement = nominalAgreement(nominalTally(cells, placesOf(cells), coders.length), coders.length);
    const numbers = Object.entries(agreement).map(([name, value]: [string, number]) => [
      name,
      Number.isFinite(value) ? value : null,
    ]);
    return { code, ...Object.fromEntries(numbers) } as CodeAgreement;
  });
}

/**
 * Agreement on every code by character: was the code given there or not? Codes may overlap. Nominal α, Fleiss' κ, Cohen's κ for two
 * coders. Every character counts, coded or not, so long texts with few codes have a high percent: read κ and α.
 * R: `irr::kappa2`, `kripp.alpha` on one row a character. Cost: (spans + codes) × pieces.
 *
 * @example
 * const spans = [{ start: 0, end: 10, code: 'a' }];
 * codeAgreementByCharacter({ length: 20, coders: [spans, []] })[0].percent // => 50
 */
export function codeAgreementByCharacter(text: Continuum): CodeAgreement[] {
  return byCode(text, cellsByCharacter);
}

/**
 * Agreement on every code by turn (or any other given stretch): was the code given anywhere in it? For coders who agree on what is
 * said in a turn but not on where it starts. Cost: turns × spans.
 */
export function codeAgreementByTurn(text: Continuum, turns: readonly Stretch[]): CodeAgreement[] {
  return byCode(text, (one) => cellsByTurn(one, turns));
}
