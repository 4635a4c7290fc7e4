import { type Bilingual, both, type Text } from '../words.ts';
import { consentParts, type Definition, type Item, type Labels, type OptionSet } from './definition.ts';
import { itemKinds, kindOf } from './kinds/index.ts';
import type { Fields } from './kinds/kind.ts';
import { dontKnowLabel } from './labels.ts';
import { partTitles } from './text-titles.ts';

/** Where a text stands: by codes and values, so that it keeps its place when something is moved. */
export interface TextPlace {
  /** `items.S1.choices.3` is the label of the choice with the value 3. */
  readonly place: string;
  /** The code of what the text is of; '' for what belongs to the whole. */
  readonly code: string;
  /** What it is of it. */
  readonly title: Bilingual;
  /** The code of the block in which it is read. */
  readonly block?: string;
}

type Change = (text: Text, place: TextPlace) => Text;

/** A definition with every text changed; what stays the same stays the very object. */
export function mapTexts(definition: Definition, change: Change, kinds = itemKinds): Definition {
  const taken = new Map<string, number>();
  const at = (path: string, code: string, title: Bilingual, block?: string): ((text: Text) => Text) => {
    // An unfinished draft may hold one code twice.
    const times = (taken.get(path) ?? 0) + 1;
    taken.set(path, times);
    const place = times === 1 ? path : `${path}~${times}`;
    return (text) => change(text, { place, code, title, ...(block !== undefined && { block }) });
  };
  const common = (name: keyof typeof partTitles) => at(name, '', partTitles[name]);

  const fieldsOf = (item: Item, fields: Fields, given: object, path: string): object => {
    const own: Readonly<Record<string, unknown>> = { ...given };
    const values = own['values'] as readonly number[] | undefined;
    const changed = Object.entries(fields).flatMap(([name, { input, title, ...field }]) => {
      const value = own[name];
      if (value === undefined) return [];
      if (input === 'text')
        return [[name, at(`${path}.${name}`, item.code, title, item.block)(value as Text)]];
      if (input === 'group' && 'fields' in field)
        return [[name, fieldsOf(item, field.fields, value as object, `${path}.${name}`)]];
      if (input !== 'labels') return [];
      const labels = mapLabels(value as Labels, (text, index) => {
        const key = String(values?.[index] ?? index + 1);
        const each = both(`${title['zh-CN']} ${key}`, `${title.en} ${key}`);
        return at(`${path}.${name}.${key}`, item.code, each, item.block)(text);
      });
      return [[name, labels]];
    });
    return kept(given, Object.fromEntries(changed) as object);
  };

  const { title, referencePeriod, consent, grids, openQuestionNotice, preferNotToSay, dontKnow } = definition;
  const sure = dontKnowLabel(definition);
  const unsure = common('dontKnow')(sure);
  return kept(definition, {
    title: common('title')(title),
    ...(referencePeriod && { referencePeriod: common('referencePeriod')(referencePeriod) }),
    ...(consent && {
      consent: kept(
        consent,
        Object.fromEntries(
          consentParts.flatMap((part) => {
            const text = consent[part];
            return text ? [[part, at(`consent.${part}`, '', partTitles[part])(text)]] : [];
          }),
        ),
      ),
    }),
    blocks: mapList(definition.blocks, (block) =>
      kept(block, {
        title: at(`blocks.${block.code}.title`, block.code, partTitles.blockTitle, block.code)(block.title),
        ...(block.text && {
          text: at(`blocks.${block.code}.text`, block.code, partTitles.blockText, block.code)(block.text),
        }),
      }),
    ),
    ...(grids && {
      grids: mapList(grids, (grid) =>
        kept(grid, { text: at(`grids.${grid.code}.text`, grid.code, partTitles.gridText)(grid.text) }),
      ),
    }),
    items: mapList(definition.items, (item) => {
      const path = `items.${item.code}`;
      const own = (name: string, title: Bilingual) => at(`${path}.${name}`, item.code, title, item.block);
      const asked = kept(item, {
        text: own('text', partTitles.text)(item.text),
        ...(item.help && { help: own('help', partTitles.itemHelp)(item.help) }),
        ...(item.checks && {
          checks: mapList(item.checks, (check, index) =>
            kept(check, { message: own(`checks.${index + 1}`, partTitles.message)(check.message) }),
          ),
        }),
      });
      return fieldsOf(item, kindOf(item, kinds)?.fields ?? {}, asked, path) as Item;
    }),
    optionSets: kept(
      definition.optionSets,
      Object.fromEntries(
        Object.entries(definition.optionSets).map(([name, set]) => [
          name,
          mapOptions(set, (text, value) =>
            at(`optionSets.${name}.${value}`, name, both(`选项 ${value}`, `Option ${value}`))(text),
          ),
        ]),
      ),
    ),
    preferNotToSay: common('preferNotToSay')(preferNotToSay),
    ...(unsure !== sure && { dontKnow: { ...unsure, items: dontKnow.items } }),
    openQuestionNotice: common('openQuestionNotice')(openQuestionNotice),
    scales: mapList(definition.scales, (scale) =>
      kept(scale, { name: at(`scales.${scale.code}.name`, scale.code, partTitles.scaleName)(scale.name) }),
    ),
    derived: mapList(definition.derived, (score) =>
      score.name
        ? kept(score, {
            name: at(`derived.${score.code}.name`, score.code, partTitles.derivedName)(score.name),
          })
        : score,
    ),
  });
}

/** Each label of a list; a language with fewer labels than another has empty ones there. */
function mapLabels(labels: Labels, change: (text: Text, index: number) => Text): Labels {
  const before = rowsOf(labels);
  const after = before.map(change);
  if (after.every((text, index) => text === before[index])) return labels;
  const languages = [...new Set(after.flatMap((text) => Object.keys(text)))];
  return Object.fromEntries(
    languages.map((language) => [language, after.map((text) => text[language] ?? '')]),
  );
}

function rowsOf(labels: Labels): Text[] {
  const length = Math.max(0, ...Object.values(labels).map((list) => list.length));
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(Object.entries(labels).map(([language, list]) => [language, list[index] ?? ''])),
  );
}

function mapOptions(set: OptionSet, change: (text: Text, value: number) => Text): OptionSet {
  const { values, ...labels } = set;
  const words: Labels = Object.fromEntries(
    Object.entries(labels).map(([language, list]) => [language, list.map(String)]),
  );
  const changed = mapLabels(words, (text, index) => change(text, values[index] ?? index + 1));
  return changed === words ? set : { ...changed, values };
}

function mapList<T>(list: readonly T[], change: (entry: T, index: number) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((entry, index) => entry === list[index]) ? list : changed;
}

function kept<T extends object>(given: T, changed: Partial<T>): T {
  const before = new Map<string, unknown>(Object.entries(given));
  return Object.entries(changed).some(([field, value]) => value !== before.get(field))
    ? { ...given, ...changed }
    : given;
}
