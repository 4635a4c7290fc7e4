import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import type { Ledger } from '../report.ts';
import { answered, type Answered, askedText, headsFor, rating, textOf, type Workshop } from './make-items.ts';
import type { Question, RowLine } from './outline.ts';
import { endsOf, type Heads, looksLikeRating } from './rating-heads.ts';
import { reverseMark } from './reverse.ts';
import { reasons } from './wordings.ts';

interface Setting {
  readonly base: string;
  readonly block: string;
  readonly place: string;
  readonly stars: boolean;
}

/** The rows of a table as items of their own, printed below what they have in common. */
export function makeRows(
  question: Question,
  { base, block, place, stars }: Setting,
  shop: Workshop,
  ledger: Ledger,
): Item[] {
  const { assembly } = shop;
  const words = textOf(askedText(question.text) || question.label, shop);
  const grid = assembly.codeFor(base === 'Q' ? `G${assembly.grids.length + 1}` : base);
  assembly.grids.push({ code: grid, text: words });
  const heads = question.heads ?? question.above?.heads ?? null;
  if (heads || question.rows[0]!.values) ledger.kept(place, 'question');
  else ledger.approximated(place, 'question', reasons.noHeads);
  if (question.choices.length > 0) ledger.kept(`${place} · ${question.choices.length}`, 'choices');
  return question.rows.map((row, at): Item => {
    const { text, reverse } = reverseMark(row.text, stars);
    ledger.kept(`L${row.line} ${question.label}_${row.label || at + 1}`, 'question');
    const fields = fieldsOf(question, row, heads, shop);
    return {
      code: assembly.codeFor(`${grid}_${at + 1}`),
      block,
      grid,
      ...fields,
      text: 'left' in fields ? words : textOf(askedText(text), shop),
      ...(reverse && 'options' in fields ? { reverse: true } : {}),
      source: row.label ? `${question.label}(${row.label})` : `${question.label}.${at + 1}`,
    };
  });
}

function fieldsOf(question: Question, row: RowLine, heads: Heads | null, shop: Workshop): Answered {
  const poles = endsOf(row.text);
  if (
    poles &&
    poles.labels[0] !== String(poles.values[0]) &&
    poles.labels.at(-1) !== String(poles.values.at(-1))
  )
    return {
      ...rating(headsFor(poles.values), shop, 'differential'),
      left: textOf(poles.labels[0]!, shop),
      right: textOf(poles.labels.at(-1)!, shop),
    };
  const own = heads ?? (row.values ? headsFor(row.values) : headsFor([1, 2, 3, 4, 5]));
  const { kind: said, rows } = question.mark;
  const rated = own.numbers || said === 'scale' || looksLikeRating(own.labels);
  const kind = said === 'multiple' && !rows && own.labels.length < 4 ? null : said;
  if (kind === 'multiple' || kind === 'single' || kind === 'dropdown') {
    const like = question.choices.length > 1 ? question : { ...question, heads: own };
    // A row of ratings is one, whatever the table is called.
    if (kind === 'single' && question.choices.length < 2 && rated) return rating(own, shop);
    return answered({ ...like, rows: [] }, { kind }, shop);
  }
  return question.choices.length > 1
    ? answered({ ...question, rows: [] }, { kind: kind ?? 'single' }, shop)
    : rated
      ? rating(own, shop)
      : answered({ ...question, heads: own, rows: [] }, { kind: 'single' }, shop);
}
