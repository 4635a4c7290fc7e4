import { type CodeKind, type Link, links, type Stance, stances } from '../../contract/construct.ts';
import { guidOf } from '../../formats/refi/guid.ts';
import type { Code, Variable } from '../../formats/refi/project.ts';

/** The frame of Fourlinks as codes of an exchange file: the same GUIDs everywhere, so that it is known again. */
export const linkGuids = new Map<string, Link>(links.map((link) => [guidOf(`link:${link}`), link]));
export const stanceGuids = new Map<string, Stance>(
  stances.map((stance) => [guidOf(`stance:${stance}`), stance]),
);
export const headingGuids = new Map<string, CodeKind | 'link' | 'stance'>(
  (['link', 'stance', 'mechanism', 'outcome', 'free'] as const).map((kind) => [
    guidOf(`heading:${kind}`),
    kind,
  ]),
);

const linkNames: Readonly<Record<Link, string>> = {
  plan: '计划 Plan',
  process: '过程 Process',
  appraisal: '考评 Appraisal',
  results: '结果运用 Results',
  across: '跨环节 Across',
};
const stanceNames: Readonly<Record<Stance, string>> = {
  problem: '问题 Problem',
  strength: '优势 Strength',
  suggestion: '建议 Suggestion',
};
const kindNames: Readonly<Record<CodeKind, string>> = {
  mechanism: '机制 Mechanisms',
  outcome: '结果变量 Outcomes',
  free: '自由编码 Free codes',
};

export const roleBandVariable: Variable = {
  guid: guidOf('variable:roleBand'),
  name: '层级 Role band',
  description: '',
  type: 'Text',
};

export const linkGuid = (link: Link): string => guidOf(`link:${link}`);
export const stanceGuid = (stance: Stance): string => guidOf(`stance:${stance}`);

/** The headings with links and stances, and under the others the codes of each kind; a heading without codes is left out. */
export function frameCodes(byKind: Readonly<Record<CodeKind, readonly Code[]>>): Code[] {
  const heading = (kind: string, name: string, codes: readonly Code[]): Code => ({
    ...bareCode(guidOf(`heading:${kind}`), name),
    codable: false,
    codes,
  });
  const kinds = (Object.keys(kindNames) as CodeKind[]).filter((kind) => byKind[kind].length > 0);
  return [
    heading(
      'link',
      '环节 Link',
      links.map((link) => bareCode(linkGuid(link), linkNames[link])),
    ),
    heading(
      'stance',
      '立场 Stance',
      stances.map((stance) => bareCode(stanceGuid(stance), stanceNames[stance])),
    ),
    ...kinds.map((kind) => heading(kind, kindNames[kind], byKind[kind])),
  ];
}

function bareCode(guid: string, name: string): Code {
  return { guid, name, description: '', color: null, codable: true, notes: [], codes: [] };
}
