import type { Code, CodeDefinition } from '../../contract/codebook.ts';

/** What is stored of a code as one JSON text. */
export function definitionOf(code: Code): CodeDefinition {
  const { name, definition, include, exclude, example, nearMiss, note, tags } = code;
  return { name, definition, include, exclude, example, nearMiss, note, tags };
}
