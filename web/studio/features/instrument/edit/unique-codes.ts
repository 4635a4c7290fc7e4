import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { freeCode } from './codes.ts';

/** Items and blocks each under a code of their own; of several alike the first keeps it. */
export function withUniqueCodes(definition: Definition): Definition {
  const { items, blocks } = definition;
  const [ownItems, ownBlocks] = [unique(items), unique(blocks)];
  return ownItems === items && ownBlocks === blocks
    ? definition
    : { ...definition, items: ownItems, blocks: ownBlocks };
}

function unique<T extends { readonly code: string }>(parts: readonly T[]): readonly T[] {
  const all = new Set(parts.map(({ code }) => code));
  if (all.size === parts.length) return parts;
  const seen = new Set<string>();
  return parts.map((part) => {
    const code = seen.has(part.code) ? freeCode(part.code, all) : part.code;
    seen.add(code);
    all.add(code);
    return code === part.code ? part : { ...part, code };
  });
}
