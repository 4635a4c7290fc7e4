import { type Calibration, calibrate, type Named, slicesBy, spanBy } from './calibrate.ts';
import type { NameEvidence } from './name-evidence.ts';
import { type End, plainRules, type Rule } from './rules.ts';
import { edgesProve, type SpanPair } from './word-edges.ts';

/** A calibrated source, with what told its end where that is not the usual one. */
export type Ended = Calibration & { readonly toldEnd: 'names' | 'other sources' | 'word edges' | null };

/**
 * The words of the standard are "the first and the last character", and still programs give the position behind the last. So that is
 * the end, until names prove the other or, where no name tells, the edges of words do. One program wrote all sources of a project.
 */
export function settleEnds(sources: readonly Named[], origin: string): Ended[] {
  const usual = sources.map((source) => calibrate(source, 'exclusive'));
  if (origin.startsWith('Fourlinks')) return usual.map((each) => ({ ...each, toldEnd: null }));
  const other = sources.map((source, i) => (isPlain(usual[i]!) ? null : calibrate(source, 'inclusive')));
  const said = sources.map((_, i) => endByNames(usual[i]!, other[i] ?? null));
  const ends = new Set(said.filter((end) => end !== null && end !== 'unclear'));
  const told = ends.size === 0 && edgesTell(sources) ? 'inclusive' : [...ends][0];
  const reason = ends.size === 0 ? 'word edges' : 'other sources';
  return sources.map((_, i) => {
    const own = said[i] ?? null;
    // Where names disagree both ends are open, so that nothing is carried on which they differ.
    if (own === 'unclear' || (own === null && ends.size > 1))
      return { ...usual[i]!, toldEnd: null, rules: [...usual[i]!.rules, ...other[i]!.rules], refuted: [] };
    return (own ?? told) === 'inclusive'
      ? { ...other[i]!, toldEnd: own === null ? reason : 'names' }
      : { ...usual[i]!, toldEnd: null };
  });
}

/** The end that puts more names in place. Names cut short fit both, so some must also end with its last character. */
function endByNames(usual: Calibration, other: Calibration | null): End | 'unclear' | null {
  if (other === null) return 'exclusive';
  const [exact, otherExact] = [countExact(usual), countExact(other)];
  if (otherExact > 0 && other.hits > usual.hits)
    return otherExact >= ENOUGH && other.evidence === 'names' ? 'inclusive' : 'unclear';
  if (otherExact > exact && other.hits === usual.hits) return 'unclear';
  return exact > 0 ? 'exclusive' : null;
}

/** One name of a sentence or three of single words: shorter ones fit by chance. */
const ENOUGH = 3;

function countExact(own: Calibration): number {
  const counts = own.rules.map((rule) =>
    exactBy(own, rule).reduce((sum, name) => sum + (name.isLong ? ENOUGH : 1), 0),
  );
  return Math.max(...counts);
}

/** Every selection is named by its quote and stands where it should: then nothing is better. */
function isPlain(own: Calibration): boolean {
  const { length } = own.selections;
  return length > 0 && own.hits === length && own.rules.some((rule) => exactBy(own, rule).length === length);
}

/** The names that begin and end just as their slices do. */
function exactBy(own: Named, rule: Rule): NameEvidence[] {
  const slices = slicesBy(own, rule);
  return own.names.filter((name, i) => slices[i] !== null && name.isExact(slices[i]!));
}

/** Some way of counting up to the last character must beat every way of counting up to the position behind it. */
function edgesTell(sources: readonly Named[]): boolean {
  // A thousand selections of a source tell as much as all.
  const filed = sources
    .filter(({ source }) => !source.derived)
    .map(({ places, selections }) => {
      const step = Math.ceil(selections.length / 1000);
      return { places, selections: selections.filter((_, i) => i % step === 0) };
    });
  const pairs = (rule: Rule, rival: Rule): SpanPair[] =>
    filed.flatMap(({ places, selections }) =>
      selections.flatMap((selection) => {
        const [one, other] = [spanBy(places, rule, selection), spanBy(places, rival, selection)];
        return one && other ? [{ text: places.text, one, other }] : [];
      }),
    );
  return plainRules({ marked: true, end: 'inclusive' }).some((rule) =>
    plainRules({ marked: true, end: 'exclusive' }).every((rival) => edgesProve(pairs(rule, rival))),
  );
}
