import { canonicalJson } from '../../../../../analysis/model/instrument/canonical.ts';
import type { Definition, Grid, Item } from '../../../../../analysis/model/instrument/definition.ts';
import type { PartKind } from '../../../../../analysis/model/instrument/part.ts';
import { languagesOf } from '../../../../../analysis/model/instrument/translate.ts';
import { freeCode, takenCodes } from '../edit/codes.ts';
import { insertCopy } from '../edit/copies.ts';
import type { Spot } from '../edit/items.ts';
import { renameSet } from '../edit/option-sets.ts';
import { renameItem } from '../edit/rename.ts';
import { inLanguages } from './in-languages.ts';

/** A definition with a part of the library put in, under codes that are free; blocks stay blocks, items go to the spot. */
export function insertPart(definition: Definition, given: Definition, kind: PartKind, spot: Spot): Definition {
  const part = withFreeCodes(
    withOwnGrids(withOwnSets(inLanguages(given, languagesOf(definition)), definition), definition),
    definition,
  );
  const fragment = {
    items: part.items,
    blocks: kind === 'block' ? part.blocks : [],
    optionSets: part.optionSets,
  };
  const [merged] = insertCopy(definition, fragment, spot);
  const known = new Set(definition.grids?.map(({ code }) => code));
  const grids = [...(definition.grids ?? []), ...(part.grids ?? []).filter(({ code }) => !known.has(code))];
  return {
    ...merged,
    ...(grids.length > 0 && { grids }),
    scales: [...merged.scales, ...part.scales],
    dontKnow: { ...merged.dontKnow, items: [...merged.dontKnow.items, ...part.dontKnow.items] },
  };
}

/** Items and scales under codes that nothing in the definition has; what names them in the part follows. */
function withFreeCodes(part: Definition, { items, scales, derived, ...rest }: Definition): Definition {
  const taken = takenCodes({ ...rest, items, scales, derived });
  const free = (code: string, own: Definition) => freeCode(code, new Set([...taken, ...takenCodes(own)]));
  const renamed = part.items.reduce(
    (own, { code }) => (taken.has(code) ? renameItem(own, code, free(code, own)) : own),
    part,
  );
  return renamed.scales.reduce(
    (own, scale, at) =>
      taken.has(scale.code)
        ? { ...own, scales: own.scales.with(at, { ...scale, code: free(scale.code, own) }) }
        : own,
    renamed,
  );
}

/** A set of the same name and content is shared; one of other content gets a name of its own. */
function withOwnSets(part: Definition, { optionSets }: Definition): Definition {
  return Object.entries(part.optionSets).reduce((own, [name, set]) => {
    const there = optionSets[name];
    if (!there || canonicalJson(there) === canonicalJson(set)) return own;
    const taken = new Set([...Object.keys(optionSets), ...Object.keys(own.optionSets)]);
    return renameSet(own, name, freeCode(name, taken));
  }, part);
}

function withOwnGrids(part: Definition, { grids = [] }: Definition): Definition {
  return (part.grids ?? []).reduce((own, grid) => {
    const there = grids.find(({ code }) => code === grid.code);
    if (!there || canonicalJson(there) === canonicalJson(grid)) return own;
    const taken = new Set([...grids, ...(own.grids ?? [])].map(({ code }) => code));
    return renameGrid(own, grid, freeCode(grid.code, taken));
  }, part);
}

function renameGrid(part: Definition, { code }: Grid, to: string): Definition {
  return {
    ...part,
    grids: (part.grids ?? []).map((grid) => (grid.code === code ? { ...grid, code: to } : grid)),
    items: part.items.map((item): Item => (item.grid === code ? { ...item, grid: to } : item)),
  };
}
