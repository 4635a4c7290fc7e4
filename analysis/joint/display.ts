import type { Dimension, Frame, FrameValue, Measure, Tags, Values } from '../model/frame/frame.ts';
import { currentOf, dimensionOf, isTagged, offered } from '../model/frame/read-frame.ts';

/** Something that carries tags of the frame: an item, a scale, a code. */
export interface Tagged {
  readonly code: string;
  readonly tags?: Tags;
}

export interface Sources {
  readonly frame: Frame;
  /** Whether the questionnaire was made for this frame: only then do the measures of the frame speak of its items and scales. */
  readonly isOwn: boolean;
  readonly items: readonly Tagged[];
  readonly scales: readonly Tagged[];
  readonly codes: readonly Tagged[];
}

/** What a cell of the joint display compares: survey measures on one side, interview codes on the other. */
export interface DisplayCell {
  /** Undefined where the frame has no rows, or no columns. */
  readonly row: string | undefined;
  readonly column: string | undefined;
  /** Items whose mean is the survey strand; empty where the survey asks nothing of the cell. */
  readonly items: string[];
  /** A scale, or an item asked in general, in the place of single items. */
  readonly scale?: string;
  /** A score correlated with another in the place of a mean. */
  readonly association?: { readonly score: string; readonly with: string };
  /** A high survey value is the bad one. */
  readonly adverse: boolean;
  readonly codes: readonly string[];
  /** Only excerpts that also carry this code count. */
  readonly within?: string;
}

/**
 * The cells of the joint display, row by row: as a measure of the frame says, and from tags where it says nothing. A cell that
 * nothing is tagged with is left out. A frame without rows or without columns has one row, or one column, that holds all.
 * Cost: rows × columns × (items + scales + codes).
 */
export function displayCells(sources: Sources): DisplayCell[] {
  const { frame } = sources;
  const [rows, columns] = [dimensionOf(frame, 'row'), dimensionOf(frame, 'column')];
  return valuesOf(rows).flatMap((row) =>
    valuesOf(columns).flatMap((column) => {
      const place: Place = { rows, row, columns, column };
      const measure = measureAt(frame, place);
      const cell = cellAt(place, sources, measure);
      return measure || isFilled(cell) ? [cell] : [];
    }),
  );
}

interface Place {
  readonly rows: Dimension | undefined;
  readonly row: FrameValue | undefined;
  readonly columns: Dimension | undefined;
  readonly column: FrameValue | undefined;
}

/** What the frame measures in a cell. Where values were merged, single items and codes of both are taken together. */
function measureAt(frame: Frame, { rows, row, columns, column }: Place): Measure | undefined {
  if (!rows || !row || !columns || !column) return undefined;
  const here = frame.measures.filter(
    (each) =>
      currentOf(frame, rows.code, each.row) === row.code &&
      currentOf(frame, columns.code, each.column) === column.code,
  );
  const own = here.find((each) => each.row === row.code && each.column === column.code) ?? here[0];
  if (!own?.items || !own.codes) return own;
  const alike = here.filter(({ within, adverse }) => within === own.within && adverse === own.adverse);
  const both = (of: 'items' | 'codes') => [...new Set(alike.flatMap((each) => each[of] ?? []))];
  return { ...own, items: both('items'), codes: both('codes') };
}

const valuesOf = (dimension: Dimension | undefined) => (dimension ? offered(dimension) : [undefined]);

function cellAt(place: Place, { isOwn, items, scales, codes }: Sources, measure?: Measure): DisplayCell {
  const codesOf = measure?.codes ?? codes.filter((code) => countsAt(place, code)).map(({ code }) => code);
  const cell = {
    row: place.row?.code,
    column: place.column?.code,
    codes: codesOf,
    items: [],
    adverse: false,
  };
  const within = measure?.within === undefined ? {} : { within: measure.within };
  if (isOwn && measure && (measure.items || measure.scale !== undefined || measure.association)) {
    const { items: own = [], scale, association, adverse = false } = measure;
    return {
      ...cell,
      ...within,
      items: own,
      adverse,
      ...(scale !== undefined && { scale }),
      ...(association && { association }),
    };
  }
  const [scale, ...others] = scales.filter((each) => isAt(place, each));
  if (scale && others.length === 0) return { ...cell, ...within, scale: scale.code };
  return { ...cell, ...within, items: items.filter((each) => isAt(place, each)).map(({ code }) => code) };
}

/** Whether something that carries tags of the frame belongs into a cell. */
export function belongsTo(
  cell: Pick<DisplayCell, 'row' | 'column'>,
  tags: Tags | undefined,
  frame: Frame,
): boolean {
  const [rows, columns] = [dimensionOf(frame, 'row'), dimensionOf(frame, 'column')];
  const valueIn = (dimension: Dimension | undefined, code: string | undefined) =>
    dimension && offered(dimension).find((value) => value.code === code);
  const place = { rows, row: valueIn(rows, cell.row), columns, column: valueIn(columns, cell.column) };
  return isAt(place, tags ? { tags } : {});
}

/** Tagged with the row and with the column; a column that gathers takes what is tagged with no column. */
function isAt({ rows, row, columns, column }: Place, { tags }: Pick<Tagged, 'tags'>): boolean {
  const inRow = !rows || !row || isTagged(tags, rows.code, row.code);
  return (
    inRow &&
    (!columns || !column || isTagged(tags, columns.code, column.code) || gathers(columns, column, tags))
  );
}

function gathers(columns: Dimension, column: FrameValue, tags: Tags | undefined): boolean {
  return column.gathers === true && !tags?.[columns.code]?.length;
}

/** A code that names no column counts in each of them, for its excerpts say where they belong. */
function countsAt({ rows, row, columns, column }: Place, { tags }: Tagged): boolean {
  const inRow = !rows || !row || isTagged(tags, rows.code, row.code);
  if (!inRow || !columns || !column) return inRow;
  return !tags?.[columns.code]?.length || isTagged(tags, columns.code, column.code);
}

function isFilled({ items, scale, codes }: DisplayCell): boolean {
  return items.length > 0 || scale !== undefined || codes.length > 0;
}

/**
 * Whether an excerpt speaks of a cell: it carries one of its codes (and the one within which it counts), and the column. Where
 * the rules of coding ask for no column, the tags of its codes say it.
 */
export function speaksOf(
  { column, codes, within }: DisplayCell,
  excerpt: { readonly values: Values; readonly codes: readonly string[] },
  { frame, codes: known }: Pick<Sources, 'frame' | 'codes'>,
): boolean {
  const own = new Set(excerpt.codes);
  if (!codes.some((code) => own.has(code)) || (within !== undefined && !own.has(within))) return false;
  const columns = dimensionOf(frame, 'column');
  if (!columns || column === undefined) return true;
  if (frame.rules.excerpt.some(({ dimension }) => dimension === columns.code))
    return excerpt.values[columns.code] === column;
  return known.some(({ code, tags }) => own.has(code) && isTagged(tags, columns.code, column));
}
