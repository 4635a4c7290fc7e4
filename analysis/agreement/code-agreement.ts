import { cohenKappa } from './cohen-kappa.ts';
import { piecesOf, type CodedSpan, type Continuum } from './continuum.ts';

/** Agreement on one code, or over all of them; null where nothing varies or, for κ, with more or fewer than two coders. */
export interface CodeAgreement {
  readonly code: string;
  /** Characters (or turns) that all coders, some of them, none of them gave the code. */
  readonly all: number;
  readonly some: number;
  readonly none: number;
  readonly percent: number | null;
  readonly cohenKappa: number | null;
  readonly kappaMax: number | null;
  readonly krippendorffAlpha: number | null;
}

/** A stretch that counts `weight` times, and for each coder whether the code was given there. */
interface Cell {
  readonly weight: number;
  readonly given: readonly boolean[];
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function agreementOn(code: string, cells: readonly Cell[]): CodeAgreement {
  const coders = cells[0]?.given.length ?? 0;
  const table = [
    [0, 0],
    [0, 0],
  ];
  let [all, some, none, ones, total, mixed, agreeing] = [0, 0, 0, 0, 0, 0, 0];
  for (const { weight, given } of cells) {
    const count = given.filter(Boolean).length;
    if (count === coders) all += weight;
    else if (count > 0) some += weight;
    else none += weight;
    table[Number(given[0])]![Number(given[1])]! += weight;
    const pairs = 2 * count * (coders - count);
    mixed += (weight * pairs) / (coders - 1);
    agreeing += weight * (1 - pairs / (coders * (coders - 1)));
    ones += weight * count;
    total += weight * coders;
  }
  const { kappa, max } = coders === 2 ? cohenKappa(table) : { kappa: NaN, max: NaN };
  return {
    code,
    all,
    some,
    none,
    percent: orNull((100 * agreeing * coders) / total),
    cohenKappa: orNull(kappa),
    kappaMax: orNull(max),
    krippendorffAlpha: orNull(1 - ((total - 1) * mixed) / (2 * ones * (total - ones))),
  };
}

function codesIn({ coders }: Continuum): string[] {
  return [...new Set(coders.flatMap((spans) => spans.map(({ code }) => code)))].sort();
}

/**
 * Agreement on every code by character: was the code given there or not? Codes may overlap. Nominal α, Cohen's κ for two coders.
 * Every character counts, coded or not, so long texts with few codes have a high percent: read κ and α.
 * R: `irr::kappa2`, `kripp.alpha` on one row a character. Cost: (spans + codes) × pieces.
 *
 * @example
 * const spans = [{ start: 0, end: 10, code: 'a' }];
 * codeAgreementByCharacter({ length: 20, coders: [spans, []] })[0].percent // => 50
 */
export function codeAgreementByCharacter(text: Continuum): CodeAgreement[] {
  const pieces = piecesOf(text);
  return codesIn(text).map((code) =>
    agreementOn(
      code,
      pieces.map(({ length, codes }) => ({ weight: length, given: codes.map((own) => own.has(code)) })),
    ),
  );
}

/**
 * Agreement on every code by turn (or any other given stretch): was the code given anywhere in it? For coders who agree on what is
 * said in a turn but not on where it starts. Cost: turns × spans.
 */
export function codeAgreementByTurn(
  text: Continuum,
  turns: readonly Omit<CodedSpan, 'code'>[],
): CodeAgreement[] {
  return codesIn(text).map((code) =>
    agreementOn(
      code,
      turns.map(({ start, end }) => ({
        weight: 1,
        given: text.coders.map((spans) =>
          spans.some((span) => span.code === code && span.start < end && start < span.end),
        ),
      })),
    ),
  );
}
