import type { SeenPart } from '../../../analysis/model/evidence.ts';
import { printText } from '../../../analysis/model/print-cell.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Evidence, Finding } from '../../contract/finding.ts';
import { shortened } from '../result/result.door.ts';

/** How many numbers of one piece of evidence stand in a line, and how many quotes of a finding. */
const NUMBERS = 4;
const QUOTES = 2;

const forIt = ({ evidence }: Pick<Finding, 'evidence'>) => evidence.filter(({ side }) => side === 'for');
const isVoice = ({ ref }: Evidence) => ref.kind === 'excerpt';

/** What the survey says for a finding, in a line each; `numbers` is whether the reader may have the numbers. */
export function surveyWords(finding: Pick<Finding, 'evidence'>, numbers: boolean): Bilingual {
  const lines = forIt(finding)
    .filter((each) => !isVoice(each))
    .map((each) => (numbers ? lineOf(each) : each.title));
  return joined(lines, '；', '; ');
}

function lineOf({ title, now }: Evidence): Bilingual {
  const parts = (now ?? []).filter(({ key, kind }) => kind !== 'text' && key !== 'release').slice(0, NUMBERS);
  if (parts.length === 0) return title;
  const told = joined(parts.map(partWords), '，', ', ');
  return both(`${title['zh-CN']}（${told['zh-CN']}）`, `${title.en} (${told.en})`);
}

const partWords = ({ name, value, kind }: SeenPart): Bilingual =>
  both(
    `${name['zh-CN']} ${printText(value, kind, (text) => text['zh-CN'])}`,
    `${name.en} ${printText(value, kind, (text) => text.en)}`,
  );

/** Quotes that speak for a finding, and of how many interviews all of them are. */
export function voicesOf(finding: Pick<Finding, 'evidence'>): { interviews: number; quotes: Bilingual } {
  const told = forIt(finding)
    .filter(isVoice)
    .flatMap(({ now }) => (now ? [now] : []));
  const said = (parts: readonly SeenPart[], key: string) => parts.find((part) => part.key === key)?.value;
  const quotes = told.slice(0, QUOTES).flatMap((parts): Bilingual[] => {
    const quote = said(parts, 'quote');
    if (typeof quote !== 'object' || !('en' in quote)) return [];
    return [both(`“${shortened(quote['zh-CN'])}”`, `“${shortened(quote.en)}”`)];
  });
  const interviews = new Set(told.map((parts) => said(parts, 'interview')));
  return { interviews: interviews.size, quotes: joined(quotes, ' ', ' ') };
}

const joined = (parts: readonly Bilingual[], zh: string, en: string): Bilingual =>
  both(parts.map((part) => part['zh-CN']).join(zh), parts.map((part) => part.en).join(en));
