import { type Block, words } from '../../../formats/report/block.ts';
import type { Ground } from '../ground.ts';
import { computingMethod } from './method/computing.ts';
import { interviewMethod } from './method/interviews.ts';
import type { MethodPart } from './method/method-part.ts';
import { releaseMethod } from './method/releases.ts';
import { sampleMethod } from './method/sample.ts';
import { secrecyMethod } from './method/secrecy.ts';

const parts: readonly ((ground: Ground) => Promise<MethodPart>)[] = [
  sampleMethod,
  secrecyMethod,
  releaseMethod,
  interviewMethod,
  computingMethod,
];

/** How the study was done, written from what was done in it. */
export async function methodPart(ground: Ground): Promise<Block[]> {
  const { locale } = ground;
  const written = await Promise.all(parts.map((part) => part(ground)));
  return written.flatMap(({ title, paragraphs, below = [] }): Block[] => [
    { kind: 'heading', level: 2, text: title[locale] },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', inline: words(text[locale]) })),
    ...below,
  ]);
}
