import type { Locale } from '../../../analysis/model/words.ts';
import type { Check, Fault, FaultKind } from '../../features/bundle/check.ts';
import type { BundleManifest } from '../../formats/bundle/manifest.ts';

type Words = Readonly<Record<Locale, string>>;
const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

const kinds: Readonly<Record<Check['kind'], Words>> = {
  members: words('文件摘要', 'members'),
  release: words('所属发布版本', 'release'),
  references: words('相互引用', 'references'),
  quotes: words('原话', 'quotes'),
  results: words('分析答复', 'results'),
  tables: words('表格', 'tables'),
  joint: words('联合展示', 'joint display'),
  lenses: words('理论透镜', 'lenses'),
  readings: words('发现所引的数字', 'numbers cited by findings'),
};

/** Why something was not computed anew. */
const leftWords: Readonly<Record<Check['kind'], Words>> = {
  members: words('', ''),
  release: words('', ''),
  references: words('', ''),
  quotes: words(
    '没有重切：包里没有它们的文本，只核了摘要',
    'not cut again: their texts are not inside, digests only',
  ),
  results: words('没有重算：包里没有可用的列', 'not computed anew: no usable columns inside'),
  tables: words('没有重做：所需的行或名册不在包里', 'not made anew: rows or roster are not inside'),
  joint: words(
    '问卷一侧没有重算：包里没有可用的列',
    'survey strands not computed anew: no usable columns inside',
  ),
  lenses: words(
    '没有重算：包里没有可用的列或摘录',
    'not computed anew: no usable columns or excerpts inside',
  ),
  readings: words('没有重算：包里没有可用的列', 'not computed anew: no usable columns inside'),
};

const faults: Readonly<Record<FaultKind, Words>> = {
  missing: words('缺失', 'missing'),
  unlisted: words('不在清单里', 'not listed'),
  broken: words('已损坏', 'damaged'),
  changed: words('摘要不符', 'digest differs'),
  faulty: words('内容不合格式', 'not of its format'),
  differs: words('重算不同', 'computed anew differs'),
  release: words('属于另一个发布版本', 'of another release'),
  renamed: words('请求与其名称不符', 'request is not what its name says'),
  quote: words('原话与其摘要不符', 'quote is not what its digest says'),
  astray: words('原话不在所指位置', 'quote is not at its place'),
  unresolved: words('所引不在包里', 'refers to what is not inside'),
};

const sound = words('一致', 'sound');
const different = words('有出入', 'DIFFERS');

/** Of which release a bundle is, when it was written and by what. */
export function headLine(
  { study, release, createdAt, software, audience, seal }: BundleManifest,
  language: Locale,
) {
  const { number, n, hash } = release;
  return `${study[language]}  release ${number}  n ${n}  ${hash.slice(0, 12)}  ${audience}  ${createdAt}  ${software}  seal ${seal.slice(0, 12)}`;
}

/** More of one member says no more. */
const MOST_OF_ONE = 10;

/** What one kind of check found: a line, then one for everything that differs. */
export function checkLines({ kind, checked, left, faults: found }: Check, language: Locale): string[] {
  const state = found.length > 0 ? different : sound;
  const told = checked > 0 || left === 0 ? `${checked}  ${state[language]}` : '';
  const untold = left > 0 ? `${left} ${leftWords[kind][language]}` : '';
  const head = [kinds[kind][language], told, untold].filter((part) => part !== '').join('  ');
  const lines = [...new Set(found.map(({ member }) => member))].flatMap((name) => {
    const all = found.filter(({ member }) => member === name);
    const more = all.length > MOST_OF_ONE ? [`  ${name}  … ${all.length - MOST_OF_ONE}`] : [];
    return [...all.slice(0, MOST_OF_ONE).map((fault) => faultLine(fault, language)), ...more];
  });
  return [head, ...lines];
}

function faultLine({ member, fault, path, stored, found }: Fault, language: Locale): string {
  const sides = stored === undefined && found === undefined ? [] : [`${said(stored)} ≠ ${said(found)}`];
  return ['', member, faults[fault][language], ...(path ? [path] : []), ...sides].join('  ').slice(1);
}

const LONGEST = 80;

function said(value: unknown): string {
  if (value === undefined) return '—';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
