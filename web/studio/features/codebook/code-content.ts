import type { NewCode } from '../../../../server/contract/codebook.ts';

/** What a code says, without its name and kind, which stay. */
export type CodeContent = Omit<NewCode, 'code' | 'kind'>;

export function blankContent(): CodeContent {
  const nothing = () => ({ 'zh-CN': '', en: '' });
  return {
    parent: null,
    family: '',
    name: nothing(),
    definition: nothing(),
    include: nothing(),
    exclude: nothing(),
    example: nothing(),
    nearMiss: nothing(),
    surveyTwin: '',
    links: [],
  };
}

/** A copy of what a code says, for editing or for taking a change back. */
export function contentOf(code: CodeContent): CodeContent {
  const { parent, family, name, definition, include, exclude, example, nearMiss } = code;
  const { surveyTwin, links } = code;
  const texts = { name, definition, include, exclude, example, nearMiss };
  return structuredClone({ parent, family, ...texts, surveyTwin, links });
}
