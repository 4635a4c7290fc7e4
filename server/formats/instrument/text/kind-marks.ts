/** What is written about how a question is answered: 【多选】, (select all that apply), 最多选 3 项. */
export interface KindMark {
  /** The kind of item; `matrix` has rows, `refused` is of no kind that exists here. */
  readonly kind: string | null;
  readonly rows: boolean;
  readonly least?: number;
  readonly most?: number;
  /** The text without what was read of it. */
  readonly text: string;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/矩阵多选/, 'multiple'],
  [/矩阵(?:单选)?|表格单选|matrix|grid/i, 'single'],
  [
    /多选|多项选择|不定项|multi(?:ple)?[\s-]*(?:choice|select|answers?|responses?)?|checkbox(?:es)?/i,
    'multiple',
  ],
  [/下拉|drop\s*-?down/i, 'dropdown'],
  [/量表|评分|打分|likert|rating|scale|NPS|星级/i, 'scale'],
  [/单选|单项|选择题|判断|single[\s-]*(?:choice|select|answer|response)?|radio|yes\s*\/\s*no/i, 'single'],
  [/排序|rank(?:ing)?|order/i, 'ranking'],
  [/比重|分配|constant sum|allocation/i, 'sum'],
  [/滑[块动]条?|slider/i, 'slider'],
  [/日期|date/i, 'date'],
  [/时间|time/i, 'time'],
  [/数字|数值|number|numeric|integer/i, 'number'],
  [/简答|问答|开放|多行|论述|主观|essay|open(?:-ended)?|long (?:text|answer)|comment/i, 'open'],
  [/填空|文本|单行|short (?:text|answer)|text|fill/i, 'short'],
  [/说明|段落|notice|instructions?/i, 'notice'],
  [/上传|文件|签名|定位|地图|录音|拍照|upload|signature|location|file/i, 'refused'],
];

const MARK = /\s*[【[［〖]\s*([^\]】］〗]{1,24})\s*[\]】］〗]\s*/gu;
const IN_BRACKETS =
  /\s*[（(]\s*((?:单选|多选|单项选择|不定项选择|多项选择|排序|量表|填空|问答|简答|矩阵|可多选|限选|最多|至多|至少|任选|single choice|multiple choice|multiple answers?|choose one|select one|tick one|check one|one answer(?: only)?)[^）)]{0,24})\s*[）)]\s*/giu;
const MANY =
  /可(?:以)?多选|多选|不定项|(?:select|check|choose|tick|mark|circle)\s+(?:all|any|as many)|all that apply|multiple (?:answers|responses)/i;
const ONE = /单选|single choice|(?:select|choose|tick|check)\s+(?:only\s+)?one|one answer/i;
const ORDER = /请.{0,8}排序|按.{0,12}(?:排序|排列)|(?:please\s+)?rank\b/i;
const MOST =
  /(?:最多|至多|不超过|限|请)\s*(?:可)?(?:选择?)\s*(\d|[一二两三四五六七八九十])\s*[项个种]|(?:up to|at most|no more than|maximum(?: of)?)\s+(\w+)(?:\s+(?:answers?|options?|choices?|items?))?/i;
const LEAST = /至少选?择?\s*(\d|[一二两三四五六七八九十])\s*[项个种]|at least\s+(\w+)/i;
const RANGE = /选\s*(\d)\s*[-~～至到]\s*(\d)\s*[项个种]/;

/** The kind that a heading gives to all questions below it: 二、多项选择题. */
export function kindOfPart(title: string): string | null {
  if (title.length > 24) return null;
  const found = kinds.find(
    ([pattern, kind]) => kind !== 'notice' && kind !== 'refused' && pattern.test(title),
  );
  return found && /题|questions?|选择/i.test(title) ? found[1] : null;
}

/** Reads and removes the marks of a question. */
export function kindMark(text: string): KindMark {
  let kind: string | null = null;
  let rows = false;
  const said: string[] = [];
  const strip = (whole: string, inner: string, always: boolean): string => {
    const found = kinds.find(([pattern]) => pattern.test(inner));
    if (!found && !/必[答填]|选[答填]|required|optional/i.test(inner)) return whole;
    if (found && !always && /[?？]/.test(inner)) return whole;
    said.push(inner);
    if (found && kind === null) kind = found[1];
    rows ||= /矩阵|表格|matrix|grid/i.test(inner);
    if (rows && /量表|scale|likert/i.test(inner)) kind = 'scale';
    return ' ';
  };
  const plain = text
    .replace(MARK, (whole, inner: string) => strip(whole, inner, true))
    .replace(IN_BRACKETS, (whole, inner: string) => strip(whole, inner, false))
    .trim();
  const all = `${plain} ${said.join(' ')}`;
  if (kind === null && MANY.test(all)) kind = 'multiple';
  if (kind === null && ONE.test(all)) kind = 'single';
  if (kind === null && ORDER.test(all)) kind = 'ranking';
  const most = countOf(MOST.exec(all));
  const least = countOf(LEAST.exec(all));
  const [, from, to] = RANGE.exec(all) ?? [];
  if (kind === null && most !== undefined && most > 1) kind = 'multiple';
  return {
    kind,
    rows,
    ...((least ?? from) ? { least: least ?? Number(from) } : {}),
    ...((most ?? to) ? { most: most ?? Number(to) } : {}),
    text: plain.replace(/\s+([?？:：。，,])/g, '$1'),
  };
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function countOf(found: RegExpExecArray | null): number | undefined {
  const said = found
    ?.slice(1)
    .find((each) => each !== undefined)
    ?.toLowerCase();
  if (said === undefined) return undefined;
  const named = said === '两' ? 2 : Math.max(numerals.indexOf(said), words.indexOf(said)) + 1;
  const count = /^\d+$/.test(said) ? Number(said) : named;
  return count > 0 && count <= 100 ? count : undefined;
}
