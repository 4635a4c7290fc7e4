import { writeRule } from './rule-text.ts';
import type { Rule } from './rules.ts';
import { agree, type FileRule } from './settle-rule.ts';
import type { Settled } from './settle-source.ts';

/** What a rule makes of one selection, with what stands around it; null where the rule gives it no place. */
export interface Sample {
  readonly source: string;
  readonly shown: { readonly before: string; readonly quote: string; readonly after: string } | null;
}

/** A way of counting that a person may choose, and what it makes of the same three selections as the others. */
export interface PossibleRule extends Rule {
  /** As a command or a request takes it. */
  readonly text: string;
  /** Whether it is the one in use, or one of those that nothing tells apart. */
  readonly isOpen: boolean;
  readonly samples: Sample[];
}

const SHOWN = 6;
const SAMPLES = 3;
const AROUND = 12;
const LONGEST = 60;

type NamedSource = Settled & { readonly title: string };

/** Rules that put selections in different places: those in use first, and of these and of the others those under which edges of words look best. */
export function possibleRules(sources: readonly NamedSource[], file: FileRule): PossibleRule[] {
  const coded = sources.filter(({ selections }) => selections.length > 0);
  const isOpen = (rule: Rule): boolean => file.rules.includes(rule);
  const shares = new Map(file.possible.map((rule) => [rule, file.edges.shareOf(rule)]));
  const likeliest = (rules: readonly Rule[]): Rule[] =>
    [...rules].sort((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0));
  const ranked = [...likeliest(file.rules), ...likeliest(file.possible.filter((rule) => !isOpen(rule)))];
  const distinct: Rule[] = [];
  for (const rule of ranked)
    if (distinct.length < SHOWN && !distinct.some((known) => agree(coded, [known, rule])))
      distinct.push(rule);
  if (distinct.length < 2) return [];
  const asked = tellingSelections(coded, distinct);
  return distinct.map((rule) => ({
    ...rule,
    text: writeRule(rule),
    isOpen: isOpen(rule),
    samples: asked.map(([source, i]) => sampleOf(source, rule, i)),
  }));
}

/** Selections that the rules put in the most different places, from all over the file. */
function tellingSelections(sources: readonly NamedSource[], rules: readonly Rule[]): [NamedSource, number][] {
  const weighed = sources.flatMap((source) => {
    const spans = rules.map((rule) => source.by(rule).spans);
    return source.selections.map((_, i) => {
      const places = new Set(spans.map((own) => own[i] && `${own[i].start} ${own[i].end}`));
      return { source, i, places: places.has(null) ? places.size - 1 : places.size };
    });
  });
  const most = weighed.reduce((best, { places }) => Math.max(best, places), 0);
  const telling = weighed.filter(({ places }) => places === most);
  const step = Math.max(1, Math.floor(telling.length / SAMPLES));
  return telling
    .filter((_, i) => i % step === 0)
    .slice(0, SAMPLES)
    .map(({ source, i }) => [source, i]);
}

function sampleOf({ title, places: { text }, by }: NamedSource, rule: Rule, i: number): Sample {
  const span = by(rule).spans[i];
  if (!span) return { source: title, shown: null };
  const { start, end } = span;
  const quote = text.slice(start, end);
  return {
    source: title,
    shown: {
      before: text.slice(Math.max(0, start - AROUND), start),
      quote:
        end - start > LONGEST ? `${text.slice(start, start + 30)} … ${text.slice(end - 20, end)}` : quote,
      after: text.slice(end, end + AROUND),
    },
  };
}
