import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import { itemKinds, kindOf } from '../../../../analysis/model/instrument/kinds/index.ts';
import { faultsOf } from '../../../../analysis/model/instrument/read-definition.ts';
import { fieldsOf } from '../json-file.ts';
import type { OpenBlock } from './conversion.ts';
import type { FormRow } from './read-form.ts';

/** A column that other tools pass over: what a row has of an item beside what they know, as JSON. */
export const REST = 'fourlinks';

/** The fields of a definition that stand in the settings. */
export const wholeFields = [
  'scales',
  'derived',
  'consent',
  'shuffledBlocks',
  'dontKnow',
  'preferNotToSay',
  'openQuestionNotice',
  'referencePeriod',
  'rules',
  'frame',
  'status',
] as const;
const itemFields = ['tags', 'note', 'source'] as const;
/** Fields that stand in columns of their own. */
export const columnFields = new Set([
  'choices',
  'showChoice',
  'carry',
  'options',
  'formula',
  'randomise',
  'precision',
  'total',
  'short',
  'label',
]);

function restOf(row: {
  readonly cells: Readonly<Record<string, string>>;
}): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(row.cells[REST] ?? '{}'));
  } catch {
    // Somebody has written something else there.
    return {};
  }
}

export function restore(draft: Record<string, unknown> & { readonly type: string }, row: FormRow): void {
  const kind = kindOf(draft, itemKinds);
  for (const [name, value] of Object.entries(restOf(row))) {
    const known =
      (Object.hasOwn(kind.fields, name) && !columnFields.has(name)) ||
      itemFields.some((each) => each === name);
    if (known) draft[name] = value;
  }
}

export function restoreBlock(block: OpenBlock, row: FormRow): void {
  const { randomise, fixed, tags } = restOf(row);
  if (randomise === true) block.randomise = true;
  if (Array.isArray(fixed)) block.fixed = fixed as readonly string[];
  if (tags !== undefined) block.tags = tags as NonNullable<OpenBlock['tags']>;
}

/** The definition with what its settings say of the whole, where that is still sound. */
export function restoreWhole(definition: Definition, settings: Readonly<Record<string, string>>): Definition {
  const rest = restOf({ cells: settings });
  const [first] = Object.keys(definition.title);
  const title = fieldsOf(rest['title']);
  // The title in its other languages; whoever changes the first has changed them all.
  const titled = Object.fromEntries(
    Object.entries(definition.title).map(([language, words]) => {
      const own = title[language];
      return [
        language,
        title[first!] === words && typeof own === 'string' && own.trim() !== '' ? own : words,
      ];
    }),
  );
  return wholeFields.reduce<Definition>(
    (whole, name) => {
      if (rest[name] === undefined) return whole;
      const next = { ...whole, [name]: rest[name] };
      return faultsOf(next).some(({ place }) => place.startsWith(name)) ? whole : next;
    },
    { ...definition, title: titled },
  );
}
