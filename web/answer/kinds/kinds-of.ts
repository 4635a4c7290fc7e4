import type { Asked } from '../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import { loadFurtherKinds } from '../load-further-kinds.ts';
import type { AnswerKinds } from './answer-kinds.ts';
import { usualKinds } from './usual.ts';

/** The kinds that an instrument may ask, fetched before the first question: what is fetched tells nothing of the answers. */
export async function kindsOf({ items }: Asked): Promise<AnswerKinds> {
  const usual = items.every((item) => item.type in usualKinds || kindOf(item).presence === 'silent');
  if (usual) return usualKinds;
  const { furtherKinds } = await loadFurtherKinds();
  return { ...usualKinds, ...furtherKinds };
}
