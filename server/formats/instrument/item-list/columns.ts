/** What a column of an item list says. */
export type ColumnRole = 'code' | 'text' | 'type' | 'options' | 'scale' | 'reverse' | 'block' | 'help';

export interface ItemColumns {
  /** The column of each role, by place. */
  readonly roles: ReadonlyMap<Exclude<ColumnRole, 'text'>, number>;
  /** The columns of the texts, by language; null where the header names none. */
  readonly texts: readonly { readonly at: number; readonly language: string | null }[];
  /** What the header calls the columns that say nothing here. */
  readonly left: readonly string[];
}

const names: readonly (readonly [Exclude<ColumnRole, 'text'>, RegExp])[] = [
  [
    'code',
    /^(?:(?:item|question|variable|var)?\s*(?:code|id|name|no\.?|nr\.?|number)|#|编号|序号|题号|代码|变量(?:名)?|题目编号)$/i,
  ],
  ['type', /^(?:(?:item|question)?\s*(?:type|kind|format)|题型|类型|题目类型)$/i],
  [
    'options',
    /^(?:(?:response|answer)?\s*(?:options?|choices?|answers?|responses?|categories)|选项|备选项|答案|选项内容|答案选项|计分方式|response (?:scale|format))$/i,
  ],
  [
    'reverse',
    /^(?:reversed?|reverse[\s_-]*(?:scored|coded|keyed|item)?|keyed|key(?:ing)?|r|反向(?:计分|题|记分)?|是否反向(?:计分)?|计分方向)$/i,
  ],
  [
    'scale',
    /^(?:scale|subscale|dimension|construct|factor|facet|量表|分量表|维度|因子|构念|变量名称|所属维度|所属量表)$/i,
  ],
  ['block', /^(?:block|section|part|page|module|group|部分|模块|板块|分组|页)$/i],
  ['help', /^(?:help|hint|instructions?|note|说明|提示|备注|填写说明)$/i],
];

const TEXT = /题目|题项|题干|条目|问题|内容|测量项|陈述|item|text|question|statement|wording|label|stem/i;
const languages: readonly (readonly [RegExp, string])[] = [
  [/中文|汉语|chinese|(?:^|[\s_:（(-])(?:zh(?:[-_]?(?:cn|hans))?|cn)\)?）?$/i, 'zh-CN'],
  [/英文|英语|english|(?:^|[\s_:（(-])en(?:[-_]?(?:us|gb))?\)?）?$/i, 'en'],
];
const TAG = /(?:^|[\s_:（(-])([a-z]{2}(?:-[A-Za-z]{2,4})?)[）)]?$/;

function languageOf(name: string): string | null {
  const known = languages.find(([pattern]) => pattern.test(name));
  if (known) return known[1];
  const tag = TEXT.test(name) || /^[a-z]{2}(?:-[A-Z]{2})?$/.test(name) ? TAG.exec(name)?.[1] : undefined;
  return tag !== undefined && !['id', 'no', 'nr'].includes(tag) ? tag : null;
}

/** Guesses what the columns are from what they are called; null where no column holds texts. */
export function itemColumns(header: readonly string[]): ItemColumns | null {
  const roles = new Map<Exclude<ColumnRole, 'text'>, number>();
  const texts: { at: number; language: string | null }[] = [];
  const left: string[] = [];
  header.forEach((raw, at) => {
    const name = raw.trim();
    const role = names.find(([, pattern]) => pattern.test(name))?.[0];
    const language = languageOf(name);
    if (role && !roles.has(role)) roles.set(role, at);
    else if (!role && (TEXT.test(name) || language !== null)) texts.push({ at, language });
    else if (name !== '') left.push(name);
  });
  const named = texts.filter(({ language }) => language !== null);
  const used = named.length > 1 ? named : texts.slice(0, 1);
  left.push(...texts.filter((text) => !used.includes(text)).map(({ at }) => header[at]!));
  return used.length > 0 && (roles.size > 0 || used.length > 1) ? { roles, texts: used, left } : null;
}
