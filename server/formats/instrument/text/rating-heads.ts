/** The answers to a rating: values from low to high with the label of each. */
export interface Heads {
  readonly values: readonly number[];
  readonly labels: readonly string[];
  /** Only the ends have words. */
  readonly numbers: boolean;
}

const ENDS =
  /^(\D*?[^\s\d:：])?\s*[:：]?\s*((?:\d{1,2}|[①-⑩])(?:[\s\-–—_.·…/|→]+(?:\d{1,2}|[①-⑩])){2,10})\s*(\D*)$/u;
const LEGEND =
  /(?:^|[\s，,；;。、（(“"：:])[“"]?(\d{1,2})\s*分?[”"]?\s*(?:=|＝|表示|代表|为|是|：|:|-|–|—|means|stands for|being|\s)\s*[“"]?([^\d=＝，,；;。）)”"]*[^\d\s=＝，,；;。）)”"])/gu;
const NUMERAL = /^(?:\d{1,2}|[①-⑩])$/u;

const valueOf = (numeral: string) => (/\d/.test(numeral) ? Number(numeral) : numeral.charCodeAt(0) - 0x245f);
const rises = (values: readonly number[]) =>
  values.every((value, at) => at === 0 || value === values[at - 1]! + 1);
const falls = (values: readonly number[]) => rises([...values].reverse());

/** "非常不同意 1 2 3 4 5 非常同意". */
export function endsOf(text: string): Heads | null {
  const [, left = '', row = '', right = ''] = ENDS.exec(text.trim()) ?? [];
  const values = (row.match(/\d{1,2}|[①-⑩]/gu) ?? []).map(valueOf);
  if (values.length < 3 || !(rises(values) || falls(values))) return null;
  if (left.length > 24 || right.length > 24) return null;
  return withEnds(values, left.trim(), right.trim());
}

function withEnds(values: readonly number[], left: string, right: string): Heads {
  const labels = values.map(String);
  if (left) labels[0] = left;
  if (right) labels[labels.length - 1] = right;
  return values[0]! < values[1]!
    ? { values, labels, numbers: true }
    : { values: [...values].reverse(), labels: [...labels].reverse(), numbers: true };
}

const BOXED_ENDS = /^(\S.{0,30}?)\s+((?:[○◯〇□☐❍▢]\s*){3,11})\s(\S.{0,30})$/u;

/** "very limited □ □ □ □ □ very good". */
export function boxedEnds(text: string): Heads | null {
  const [, left = '', row = '', right = ''] = BOXED_ENDS.exec(text.trim()) ?? [];
  const count = row.match(/\S/gu)?.length ?? 0;
  return count < 3 || /[○◯〇□☐❍▢]/u.test(right)
    ? null
    : withEnds(
        Array.from({ length: count }, (_, at) => at + 1),
        left,
        right,
      );
}

/** "1=非常不同意，2=不同意 … 5=非常同意", or only the ends of it. */
export function legendOf(text: string): Heads | null {
  const said = [...text.matchAll(LEGEND)].map(([, value, label]) => ({
    value: Number(value),
    label: label!.replace(/^(?:表示|代表|为)/, '').replace(/^[“"”\s]+|[“"”\s]+$/g, ''),
  }));
  const known = new Map(
    said.filter(({ label }) => label.length <= 30).map(({ value, label }) => [value, label]),
  );
  const named = [...known.keys()].sort((a, b) => a - b);
  const [low, high] = [named[0], named.at(-1)];
  if (low === undefined || high === undefined || low > 1 || high - low < 2 || high > 11 || named.length < 2)
    return null;
  const values = Array.from({ length: high - low + 1 }, (_, at) => low + at);
  return {
    values,
    labels: values.map((value) => known.get(value) ?? String(value)),
    numbers: values.some((value) => !known.has(value)),
  };
}

/** A row of labels above the columns of a table. Numbers beside the labels are their values. */
export function columnHeads(cells: readonly string[]): Heads | null {
  const labels = cells.filter((cell) => cell !== '');
  if (labels.length < 2 || labels.length > 11 || labels.some((label) => label.length > 30)) return null;
  const numerals = labels.map((label) => /^[（(]?(\d{1,2}|[①-⑩])[）)]?[\s.．、=:：]*/u.exec(label)?.[1]);
  const values = numerals.map((numeral) => (numeral ? valueOf(numeral) : NaN));
  const counted = rises(values) || falls(values);
  if (!counted) return { values: labels.map((_, at) => at + 1), labels, numbers: false };
  const bare = labels.map((label) =>
    label.replace(/^[（(]?(?:\d{1,2}|[①-⑩])[）)]?[\s.．、=:：]*/u, '').trim(),
  );
  const said = bare.map((label, at) => label || String(values[at]));
  const order = values.map((_, at) => (falls(values) && values.length > 1 ? values.length - 1 - at : at));
  return {
    values: order.map((at) => values[at]!),
    labels: order.map((at) => said[at]!),
    numbers: bare.some((label) => label === ''),
  };
}

const EXTREME =
  /^(?:非常|完全|十分|极其?|很|从不|从未|从来不|总是|一直|几乎从不|根本不?|毫不|绝对|strongly|very|extremely|completely|totally|not at all|never|always|definitely|excellent|very poor)|极为|^(?:最)/i;

const STEMS =
  /同意|符合|满意|重要|喜欢|熟悉|了解|认同|赞成|支持|愿意|可能|影响|频繁|严重|清楚|理解|agree|satisf|important|likely|often|rarely|poor|excellent|familiar|concerned|\b(?:high|low|much|little)\b/i;

/** Whether a list of labels goes from one end to the other, as the answers to a rating do. */
export function looksLikeRating(labels: readonly string[]): boolean {
  if (labels.length < 3 || labels.length > 11) return false;
  const ends = [labels[0]!, labels.at(-1)!];
  return ends.every((end) => EXTREME.test(end) || STEMS.test(end));
}

/** The cells of a row below such heads: empty, ticked or numbered. */
export const isMarkCell = (cell: string): boolean =>
  cell === '' || NUMERAL.test(cell) || /^[○●◯〇□☐☑■◻▢❍√✓xX_()（）[\]\s]{1,6}$/u.test(cell);

const TRAILING =
  /(?:\s+|(?<=[^\d\s])\s*[：:.。…_—-]*\s*)((?:(?:\d{1,2}|[①-⑩])[\s/|_—-]+){2,10}(?:\d{1,2}|[①-⑩])|(?:[○◯〇□☐❍▢]\s*){3,11}|(?:[○□☐]\s*\d{1,2}\s*){3,11}|(?:\d{1,2}\s*[○□☐]\s*){3,11}|(?:[（(]\s*[）)]\s*){3,11}|①\s*②\s*③[①-⑩\s]*)$/u;

/** The row of numbers or boxes behind a statement, and the statement without it. */
export function trailingMarks(text: string): { text: string; values: number[] } | null {
  const found = TRAILING.exec(text);
  if (!found) return null;
  const numerals = found[1]!.match(/\d{1,2}|[①-⑩]/gu)?.map(valueOf) ?? [];
  const count = numerals.length || (found[1]!.match(/[○◯〇□☐❍▢]|[（(]/gu) ?? []).length;
  const values = numerals.length > 0 ? numerals : Array.from({ length: count }, (_, at) => at + 1);
  if (!rises(values) && !falls(values)) return null;
  const before = text.slice(0, found.index).trim();
  return before === '' ? null : { text: before, values: falls(values) ? values.reverse() : values };
}

const TAIL = /^(.+?)[\s:：。]+(\S{1,16}?\s+\d(?:\s+\d{1,2}){2,10}\s+\S.{0,20})$/su;

/** A statement with the whole row behind it: "我喜欢我的工作 非常不同意 1 2 3 4 5 非常同意". */
export function trailingEnds(text: string): { text: string; heads: Heads } | null {
  const [, before, tail] = TAIL.exec(text) ?? [];
  const heads = tail === undefined ? null : endsOf(tail);
  return heads && before ? { text: before.trim(), heads } : null;
}
