import { diffArrays } from 'diff';
import { canonicalJson } from '../../../../../analysis/model/instrument/canonical.ts';
import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { type PlacedText, textsOf } from '../../../../../analysis/model/instrument/translate.ts';
import { type Bilingual, plain, type Text } from '../../../../../analysis/model/words.ts';
import { blockFacts, type Facts, formulaFacts, itemFacts, scaleFacts, valuesFacts, wholeFacts } from './fields.ts';

/** What differs in one respect; a side without words did not have it. */
export interface Change {
  readonly title: Bilingual;
  /** The language of a text. */
  readonly language: string | null;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
}

export const partNames = ['whole', 'blocks', 'items', 'optionSets', 'grids', 'scales', 'derived'] as const;
export type PartName = (typeof partNames)[number];

/** A part of the questionnaire that differs between two states of it. */
export interface Difference {
  readonly part: PartName;
  readonly code: string;
  readonly name: Text;
  readonly what: 'added' | 'removed' | 'changed';
  /** It stands elsewhere among those that both have. */
  readonly moved: boolean;
  readonly changes: readonly Change[];
}

interface Side {
  readonly name: Text;
  readonly facts: Facts;
  readonly texts: ReadonlyMap<string, PlacedText>;
}
type Sides = ReadonlyMap<string, Side>;

/** Everything that differs, part by part in the order of the later state. */
export function compareDefinitions(before: Definition, after: Definition): Difference[] {
  const [early, late] = [sidesOf(before), sidesOf(after)];
  return partNames.flatMap((part) => {
    const [was, is] = [early[part], late[part]];
    const moved = movedBetween([...was.keys()], [...is.keys()]);
    const present = [...is].flatMap(([code, side]): Difference[] => {
      const earlier = was.get(code);
      const changes = changesBetween(earlier, side);
      const differs = !earlier || changes.length > 0 || moved.has(code);
      const what = earlier ? 'changed' : 'added';
      return differs ? [{ part, code, name: side.name, what, moved: moved.has(code), changes }] : [];
    });
    const gone = [...was]
      .filter(([code]) => !is.has(code))
      .map(([code, side]): Difference => {
        const changes = changesBetween(side, undefined);
        return { part, code, name: side.name, what: 'removed', moved: false, changes };
      });
    return [...present, ...gone];
  });
}

function sidesOf(definition: Definition): Readonly<Record<PartName, Sides>> {
  const { blocks, items, scales, derived, grids = [], optionSets, title } = definition;
  const texts = new Map<string, Map<string, PlacedText>>();
  for (const text of textsOf(definition)) {
    const owner = /^(blocks|items|optionSets|grids|scales|derived)\.[^.]+/.exec(text.place)?.[0] ?? 'whole';
    texts.set(owner, (texts.get(owner) ?? new Map<string, PlacedText>()).set(text.place, text));
  }
  const side = (owner: string, name: Text, facts: Facts): Side => ({
    name,
    facts,
    texts: texts.get(owner) ?? new Map<string, PlacedText>(),
  });
  const each = <T extends { readonly code: string }>(
    part: PartName,
    list: readonly T[],
    name: (entry: T) => Text,
    facts: (entry: T) => Facts,
  ): Sides =>
    new Map(list.map((entry) => [entry.code, side(`${part}.${entry.code}`, name(entry), facts(entry))]));
  const none: Facts = new Map();
  return {
    whole: new Map([['', side('whole', title, wholeFacts(definition))]]),
    blocks: each('blocks', blocks, (block) => block.title, blockFacts),
    items: each('items', items, ({ text }) => text, itemFacts),
    optionSets: each(
      'optionSets',
      Object.entries(optionSets).map(([code, { values }]) => ({ code, values })),
      ({ code }) => plain(code),
      ({ values }) => valuesFacts(values),
    ),
    grids: each('grids', grids, ({ text }) => text, () => none),
    scales: each('scales', scales, ({ name }) => name, scaleFacts),
    derived: each('derived', derived, ({ name, code }) => name ?? plain(code), ({ formula }) => formulaFacts(formula)),
  };
}

function changesBetween(before: Side | undefined, after: Side | undefined): Change[] {
  return [...textChanges(before?.texts, after?.texts), ...factChanges(before?.facts, after?.facts)];
}

function textChanges(
  before: Side['texts'] = new Map<string, PlacedText>(),
  after: Side['texts'] = new Map<string, PlacedText>(),
): Change[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((place) => {
    const [was, is] = [before.get(place), after.get(place)];
    const languages = new Set([...Object.keys(is?.text ?? {}), ...Object.keys(was?.text ?? {})]);
    return [...languages]
      .filter((language) => (was?.text[language] ?? '') !== (is?.text[language] ?? ''))
      .map((language) => ({
        title: (is ?? was)!.title,
        language,
        before: words(was?.text[language]),
        after: words(is?.text[language]),
      }));
  });
}

const words = (text: string | undefined) => (text ? plain(text) : null);

function factChanges(before: Facts = new Map(), after: Facts = new Map()): Change[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    if (canonicalJson(was?.words ?? null) === canonicalJson(is?.words ?? null)) return [];
    return [
      { title: (is ?? was)!.title, language: null, before: was?.words ?? null, after: is?.words ?? null },
    ];
  });
}

/** The codes that stand elsewhere among those that both lists have. */
function movedBetween(before: readonly string[], after: readonly string[]): Set<string> {
  const common = (list: readonly string[], other: readonly string[]) =>
    list.filter((code) => other.includes(code));
  const parts = diffArrays(common(before, after), common(after, before));
  return new Set(parts.filter(({ added }) => added).flatMap(({ value }) => value));
}
