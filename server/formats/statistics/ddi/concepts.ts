import { columnsOf } from '../../../../analysis/model/instrument/choices.ts';
import { type Definition, tagsOf } from '../../../../analysis/model/instrument/definition.ts';
import type { Frame, Tags } from '../../../../analysis/model/frame/frame.ts';
import { currentTags } from '../../../../analysis/model/frame/read-frame.ts';
import type { Concept } from '../../../../analysis/model/labelled-table.ts';
import { both } from '../../../../analysis/model/words.ts';

const scaleWord = both('量表', 'scale');

/** What each column of a release is about, by its name: the values it is tagged with and the scales that it belongs to. */
export function conceptsOf(
  definition: Definition,
  frame: Frame | null,
): ReadonlyMap<string, readonly Concept[]> {
  const { items, scales } = definition;
  const found = new Map<string, Concept[]>();
  for (const item of items) {
    const own = [
      ...tagged(tagsOf(definition, item), frame),
      ...scales
        .filter(({ items: from }) => from.includes(item.code))
        .map(({ code, name }) => ({ vocabulary: scaleWord, code, name })),
    ];
    for (const { name } of columnsOf(definition, item)) found.set(name, own);
  }
  for (const { code, tags } of scales) found.set(code, tagged(tags ?? {}, frame));
  return found;
}

function tagged(tags: Tags, frame: Frame | null): Concept[] {
  if (!frame) return [];
  return Object.entries(currentTags(frame, tags)).flatMap(([code, values]) => {
    const dimension = frame.dimensions.find((each) => each.code === code);
    return values.flatMap((value) => {
      const named = dimension?.values.find((each) => each.code === value);
      return dimension && named ? [{ vocabulary: dimension.name, code: value, name: named.name }] : [];
    });
  });
}
