import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { dimensionOf, nameOf, offered, shortOf } from '../../../analysis/model/frame/read-frame.ts';
import type { Row } from '../../../analysis/model/table.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Finding } from '../../contract/finding.ts';
import type { RawTable } from '../disclosure/disclosure.door.ts';
import { column } from '../result/result.door.ts';
import { surveyWords, voicesOf } from './evidence-words.ts';
import { withoutEmpty } from './without-empty.ts';

/** What is known of the release behind the findings, and whether the reader may have numbers of few and quotes. */
export interface Reading {
  readonly n: number;
  readonly whole: boolean;
}

const strengthWords: Readonly<Record<Finding['strength'], Bilingual>> = {
  both: both('两条线索', 'Both strands'),
  mixed: both('考评记录与另一条线索', 'Records and another strand'),
  survey: both('只有问卷', 'Survey only'),
  interviews: both('只有访谈', 'Interviews only'),
  records: both('只有考评记录', 'Records only'),
  inferred: both('推断', 'Inferred'),
};

/** Causes by theory: the findings that stand, under the columns of the frame, each with what explains it and how well it is grounded. */
export function causesOf(findings: readonly Finding[], frame: Frame, { n, whole }: Reading): RawTable {
  const [columns, rows] = [dimensionOf(frame, 'column'), dimensionOf(frame, 'row')];
  const standing = findings.filter(({ verdict }) => verdict === 'supported' || verdict === 'partly');
  const places = [...(columns ? offered(columns).map(({ code }) => code) : []), null];
  const under = (place: string | null) =>
    standing.filter((each) => (places.includes(each.column) ? each.column : null) === place);
  return withoutEmpty({
    id: 'causes',
    section: 'conclusions',
    title: both('成因分析', 'Causes'),
    stub: both('问题', 'Problem'),
    columns: [
      column('survey', 'text', both('问卷依据', 'Survey evidence')),
      column('interviews', 'count', both('访谈数', 'Interviews')),
      ...(whole ? [column('quotes', 'text', both('原话', 'Quotes'))] : []),
      column('row', 'text', rows ? bilingual(rows.name) : both('机制', 'Mechanism')),
      column('cause', 'text', both('怎样解释', 'How it explains the problem')),
      column('strength', 'text', both('推断强度', 'Strength')),
    ],
    rows: places.flatMap((place) => under(place).map((finding) => rowOf(finding, place))),
    notes: [
      both(
        '只列已认定成立或部分成立的发现。两条线索：问卷与访谈都支持；推断：没有直接证据。一次横断面调查说明的是关联，不是因果。',
        'Only findings that are supported, wholly or partly, are listed. Both strands: survey and interviews speak for it; inferred: neither does directly. One survey at one time shows association, not causation.',
      ),
    ],
    n,
    ...(columns && { markedBy: bilingual(columns.name) }),
    // Of numbers only those that their reader had before.
    protect: { by: 'whole' },
  });

  function rowOf(finding: Finding, place: string | null): Row {
    const value = columns && place !== null ? offered(columns).find(({ code }) => code === place) : undefined;
    const name = value && bilingual(shortOf(value));
    const { interviews, quotes } = voicesOf(finding);
    return {
      key: finding.id,
      label: bilingual(finding.claim),
      ...(name && { group: name, mark: { dimension: columns!.code, value: value.code, name } }),
      cells: {
        survey: surveyWords(finding, whole),
        interviews,
        ...(whole && { quotes }),
        row: rows && finding.row !== null ? bilingual(nameOf(frame, rows.code, finding.row)) : '',
        cause: bilingual(finding.cause),
        strength: strengthOf(finding),
      },
    };
  }
}

function strengthOf({ strength, verdict, state }: Finding): Bilingual {
  const words = strengthWords[strength];
  const partly = verdict === 'partly' ? both('，部分成立', ', in part') : both('', '');
  const stale = state === 'stale' ? both('；依据已变，待复核', '; its evidence has changed') : both('', '');
  return both(`${words['zh-CN']}${partly['zh-CN']}${stale['zh-CN']}`, `${words.en}${partly.en}${stale.en}`);
}
