import { printText } from '../../../../../analysis/model/print-cell.ts';
import { both, type Locale, textIn } from '../../../../../analysis/model/words.ts';
import type { Finding } from '../../../../contract/finding.ts';
import { type Block, type Inline, words } from '../../../../formats/report/block.ts';
import type { Ground } from '../../ground.ts';
import { findingWords, strengthWords, verdictWords } from './finding-words.ts';
import type { See, ToldEvidence } from './see-evidence.ts';

/** A finding as it is printed: the claim, how it was decided, its evidence on both sides with numbers to follow, its reading. */
export function writeFinding(
  finding: Finding,
  number: number,
  see: See,
  { locale, citations, audience }: Ground,
): Block[] {
  const { claim, state, verdict, strength, reasoning, cause, rivals, changeMind } = finding;
  const say = (word: keyof typeof findingWords) => findingWords[word][locale];
  const told = finding.evidence.flatMap((evidence) => see(evidence) ?? []);
  const cited = told.map((each) => ({ side: each.evidence.side, inline: lineOf(each, citations, locale) }));
  const sides = (['for', 'against'] as const).flatMap((side): Block[] => {
    const items = cited.filter((each) => each.side === side).map(({ inline }) => inline);
    return items.length > 0
      ? [
          { kind: 'paragraph', inline: [{ kind: 'bold', text: say(side) }] },
          { kind: 'list', ordered: false, items },
        ]
      : [];
  });
  const written = (text: Finding['cause'], before = ''): Block[] => {
    const own = textIn(text, locale);
    return own === '' ? [] : [{ kind: 'paragraph', inline: words(before + own) }];
  };
  const [colon, gap] = locale === 'zh-CN' ? ['：', '　'] : [': ', ' · '];
  return [
    { kind: 'heading', level: 2, text: `${say('finding')} ${number}${colon}${textIn(claim, locale)}` },
    {
      kind: 'paragraph',
      inline: words(
        [
          `${say('verdict')}${colon}${verdictWords[verdict][locale]}`,
          `${say('support')}${colon}${strengthWords[strength][locale]}`,
        ].join(gap),
      ),
    },
    ...(state === 'stale' ? [{ kind: 'note', text: say('stale') } as const] : []),
    ...(state === 'draft' ? [{ kind: 'note', text: say('draft') } as const] : []),
    ...unreliableNote(finding, audience === 'team', locale),
    ...written(reasoning),
    ...sides,
    ...searchesNote(finding, audience === 'team', locale),
    ...written(cause, say('cause')),
    ...written(rivals, say('rivals')),
    ...written(changeMind, say('changeMind')),
  ];
}

const MOST_PARTS = 6;

/** What an evidence says in a line, with its number. */
function lineOf(
  { evidence, title, seen, place }: ToldEvidence,
  citations: Ground['citations'],
  locale: Locale,
): Inline[] {
  const { ref, note } = evidence;
  const table = ref.kind === 'table' ? ref.table : ref.kind === 'cell' ? 'joint' : undefined;
  const number = citations.cite(evidence, place, table);
  const numbers =
    ref.kind === 'excerpt'
      ? []
      : seen
          .filter(({ key }) => key !== 'release')
          .slice(0, MOST_PARTS)
          .map(
            ({ name, value, kind }) => `${name[locale]} ${printText(value, kind, (text) => text[locale])}`,
          );
  const [comma, colon] = locale === 'zh-CN' ? ['，', '：'] : [', ', ': '];
  const own = textIn(note, locale);
  return [
    {
      kind: 'plain',
      text: [title[locale], ...(numbers.length > 0 ? [numbers.join(comma)] : [])].join(colon),
    },
    { kind: 'plain', text: own === '' ? ' ' : locale === 'zh-CN' ? `（${own}）` : ` (${own}) ` },
    { kind: 'cite', number },
  ];
}

/** Codes on which coders agree too little are named wherever a finding rests on them. */
function unreliableNote({ unreliable }: Finding, isTeam: boolean, locale: Locale): Block[] {
  if (unreliable.length === 0) return [];
  const codes = unreliable.map(({ code, alpha }) =>
    isTeam ? `${code}（α = ${alpha.toFixed(2).replace(/^0/, '')}）` : code,
  );
  const list =
    locale === 'zh-CN' ? codes.join('、') : codes.join(', ').replace(/（/g, ' (').replace(/）/g, ')');
  return [
    {
      kind: 'note',
      text: both(
        `这项发现依据的编码 ${list} 的编码员一致性 α 低于 .667，不足以得出可靠结论。`,
        `This finding rests on codes whose agreement α is below .667, too low for firm conclusions: ${list}.`,
      )[locale],
    },
  ];
}

/** How often what would contradict it was looked for, and what was found. */
function searchesNote({ searches }: Finding, isTeam: boolean, locale: Locale): Block[] {
  const reviewed = searches.filter((search) => search.reviewed);
  if (reviewed.length === 0 || !isTeam) return [];
  const judged = reviewed.flatMap((search) => search.judged);
  const contrary = judged.filter(({ judgement }) => judgement === 'contradicts').length;
  return [
    {
      kind: 'paragraph',
      inline: words(
        both(
          `反例检索 ${reviewed.length} 次，逐条判断 ${judged.length} 处摘录，其中 ${contrary} 处与论断相反。`,
          `What would contradict it was looked for ${reviewed.length} ${reviewed.length === 1 ? 'time' : 'times'}; of ${judged.length} excerpts judged one by one, ${contrary} contradict the claim.`,
        )[locale],
      ),
    },
  ];
}
