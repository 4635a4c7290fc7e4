import type { Block, Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { mapText } from '../../../../../analysis/model/words.ts';
import { freeCode } from './codes.ts';
import { removeItems } from './items.ts';

export function updateBlock(
  definition: Definition,
  code: string,
  change: (block: Block) => Block,
): Definition {
  return {
    ...definition,
    blocks: definition.blocks.map((block) => (block.code === code ? change(block) : block)),
  };
}

/** A block behind another, or at the end. */
export function addBlock(definition: Definition, after?: string): [Definition, code: string] {
  const { blocks, title } = definition;
  const code = freeBlockCode(definition);
  const block: Block = { code, title: mapText(title, () => ''), randomise: false };
  const at = blocks.findIndex((each) => each.code === after);
  return [{ ...definition, blocks: blocks.toSpliced(at < 0 ? blocks.length : at + 1, 0, block) }, code];
}

/** A, B, C … where that is how blocks are called, or numbers behind the last. */
export function freeBlockCode({ blocks }: Definition): string {
  const taken = new Set(['end', ...blocks.map(({ code }) => code)]);
  const letter = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((each) => !taken.has(each));
  return letter ?? freeCode('Block', taken);
}

export function moveBlock(definition: Definition, code: string, before: string | null): Definition {
  const { blocks } = definition;
  const block = blocks.find((each) => each.code === code);
  if (!block || code === before) return definition;
  const rest = blocks.filter((each) => each !== block);
  const at = rest.findIndex((each) => each.code === before);
  return { ...definition, blocks: rest.toSpliced(at < 0 ? rest.length : at, 0, block) };
}

export function shiftBlock(definition: Definition, code: string, by: 1 | -1): Definition {
  const { blocks } = definition;
  const at = blocks.findIndex((each) => each.code === code);
  if (at + by < 0 || at + by >= blocks.length) return definition;
  return moveBlock(definition, code, blocks[by === 1 ? at + 2 : at - 1]?.code ?? null);
}

/** A block with all of its items. */
export function removeBlock(definition: Definition, code: string): Definition {
  const own = definition.items.filter(({ block }) => block === code).map((item) => item.code);
  const rest = removeItems(definition, own);
  const { shuffledBlocks } = rest;
  return {
    ...rest,
    blocks: rest.blocks.filter((block) => block.code !== code),
    ...(shuffledBlocks && { shuffledBlocks: shuffledBlocks.filter((each) => each !== code) }),
  };
}
