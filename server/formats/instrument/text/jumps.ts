/** Where a note sends the respondent: the number of a question, or `end`. */
export interface Jump {
  readonly to: string;
  /** The choices that it names, by letter or in words; none where it stands at the choice itself. */
  readonly choices: readonly string[];
}

const OPEN = '[（(【\\[]?\\s*';
const CLOSE = '\\s*[）)】\\]]?';
const NUMBER = '(?:第\\s*)?(?:Q|题|问题|question|item|no\\.?|#)?\\s*([A-Z]{0,2}\\d{1,3}[a-z]?)\\s*(?:题|问)?';
const GO =
  '(?:请|则|就)?\\s*(?:直接|继续)?(?:跳转?|跳答|转|转答|转问|转入|跳过|接)\\s*(?:到|至|答|入|问|做)?|(?:please\\s+)?(?:skip|go|jump|proceed|continue|move)\\s+(?:on\\s+|directly\\s+)?to|[→⇒➔➜]\\s*(?:请)?(?:跳|转|skip|go)?\\s*(?:到|至|to)?';
const END =
  '(?:请|则)?(?:结束|终止|停止)(?:本次?|此)?(?:问卷|作答|答题|调查|访问|填写)|(?:问卷|作答|调查|访问)(?:到此)?结束|(?:end|terminate|stop|close|finish)\\s+(?:of\\s+)?(?:the\\s+|this\\s+)?(?:survey|questionnaire|interview)';
const WHO =
  '(?:(?:如果?|若|凡|假如)?\\s*(?:您)?(?:选择?了?|选项|回答|答|是)\\s*[“"\'‘]?([A-H](?:\\s*[、,，/和或]\\s*[A-H])*|[^”"\'’，,。；;（）()]{1,20}?)[”"\'’]?\\s*(?:选项|项)?\\s*(?:的|者|时|，|,)*|if\\s+(?:you\\s+(?:answered|selected|chose|said)\\s+|answer(?:ed)?\\s+|response\\s+is\\s+)?[“"\'‘]?([A-Za-z][A-Za-z /]{0,30}?)[”"\'’]?\\s*,)?\\s*';

const JUMP = new RegExp(
  `${OPEN}${WHO}(?:${GO})\\s*${NUMBER}(?!\\s*[%％岁元年])(?:\\s*(?:继续)?(?:作答|回答|填写|答题|开始))?[。.]?${CLOSE}`,
  'iu',
);
const STOP = new RegExp(`${OPEN}${WHO}(?:[→⇒➔➜]\\s*)?(?:${END})[。.]?${CLOSE}`, 'iu');

/** The note in a text, and the text without it; null where there is none. */
export function jumpIn(text: string): { jump: Jump; rest: string } | null {
  const going = JUMP.exec(text);
  const found = going ?? STOP.exec(text);
  if (!found) return null;
  const named = (found[1] ?? found[2] ?? '').trim();
  const letters = /^[A-H](?:\s*[、,，/和或]\s*[A-H])*$/.test(named);
  const choices = named === '' ? [] : letters ? (named.match(/[A-H]/g) ?? []) : [named];
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    .replace(/[\s.…·-]+$/u, '')
    .trim();
  return { jump: { to: going ? going[3]! : 'end', choices }, rest };
}

/** Who is asked: those who chose something in an earlier question. */
export interface Asked {
  readonly question: string;
  readonly choices: readonly string[];
}

const DEPENDS =
  /[（(【[]?\s*\*?\s*依赖于?\s*第?\s*(\d{1,3})\s*题?(?:的)?\s*第\s*([\d;；、,，\s]+)\s*个?选项\s*[）)】\]]?/u;
const ASKED =
  /[（(【[]\s*(?:仅|只)?(?:如果?|若|凡|由)?\s*(?:您)?(?:在)?\s*第?\s*Q?([A-Z]{0,2}\d{1,3}[a-z]?)\s*题?(?:中)?\s*(?:您)?(?:选择?了?|回答|答|为)\s*[“"‘']?([A-H](?:\s*[、,，/和或]\s*[A-H])*|[^”"’'，,。；;（）()]{1,20}?)[”"’']?\s*(?:选项|项)?\s*(?:的|者|时|，|,)*\s*(?:受访者|人)?\s*(?:请)?(?:继续)?(?:回答|作答|填写|填答|答)?(?:本题|此题)?\s*[）)】\]]/u;
const ASKED_ENGLISH =
  /[（(【[]?\s*(?:only\s+)?if\s+(?:you\s+)?(?:answered\s+|selected\s+|chose\s+|said\s+)?[“"‘']?([A-Za-z][A-Za-z /]{0,30}?)[”"’']?\s+(?:to|in|for|at|on)\s+(?:question\s+|item\s+|Q)\s*([A-Z]{0,2}\d{1,3}[a-z]?)\s*[）)】\]:：,，]?/iu;

export function askedIn(text: string): { asked: Asked; rest: string } | null {
  const depends = DEPENDS.exec(text);
  if (depends)
    return {
      asked: { question: depends[1]!, choices: depends[2]!.match(/\d+/g) ?? [] },
      rest: without(text, depends),
    };
  const chinese = ASKED.exec(text);
  if (chinese)
    return { asked: { question: chinese[1]!, choices: named(chinese[2]!) }, rest: without(text, chinese) };
  const english = ASKED_ENGLISH.exec(text);
  return english
    ? { asked: { question: english[2]!, choices: named(english[1]!) }, rest: without(text, english) }
    : null;
}

const named = (words: string): string[] =>
  /^[A-H](?:\s*[、,，/和或]\s*[A-H])*$/.test(words.trim()) ? (words.match(/[A-H]/g) ?? []) : [words.trim()];

const without = (text: string, { index, 0: found }: RegExpExecArray) =>
  `${text.slice(0, index)} ${text.slice(index + found.length)}`.trim();
