import type { Code, CodeDefinition } from '../../../../server/contract/codebook.ts';

/** What a code says, without the short form that names it everywhere. */
export type CodeContent = Pick<Code, 'kind' | 'parent' | keyof CodeDefinition>;

/** Nothing said yet; the rules of the frame give the kind unless one is chosen. */
export function blankContent(parent: string | null): CodeContent {
  const texts = { name: {}, definition: {}, include: {}, exclude: {}, example: {}, nearMiss: {}, note: {} };
  return { kind: '', parent, ...texts, tags: {} };
}

/** A copy of what a code says, for editing or for taking a change back. */
export function contentOf(code: CodeContent): CodeContent {
  const { kind, parent, name, definition, include, exclude, example, nearMiss, note, tags } = code;
  return structuredClone({ kind, parent, name, definition, include, exclude, example, nearMiss, note, tags });
}
