import type { Span } from '../../../analysis/text/code-points.ts';
import { readNames } from './calibrate.ts';
import type { Document } from './find-documents.ts';
import type { Container } from './open-container.ts';
import { type Doubt, placeSelections } from './place-selection.ts';
import { settleEnds } from './settle-ends.ts';
import { type Settled, settleRules } from './settle-rules.ts';
import { type NoText, readSourceText, type SourceText } from './source-text.ts';

/** A document of the file with what became of it. */
export type Verdict = Document & {
  readonly outcome: NoText | (Settled & { readonly spans: readonly (Span | Doubt)[] });
};

/** Finds the text of every document, settles how its positions are counted, and puts its selections in place. */
export async function judgeDocuments(
  documents: readonly Document[],
  container: Container,
  origin: string,
): Promise<Verdict[]> {
  const texts: (SourceText | NoText)[] = [];
  for (const { body } of documents) texts.push(await readSourceText(body, container));
  const named = texts.flatMap((text, i) =>
    'missing' in text ? [] : [readNames(text, documents[i]!.selections)],
  );
  const settled = settleRules(settleEnds(named, origin), origin).values();
  return documents.map((document, i) => {
    const text = texts[i]!;
    if ('missing' in text) return { ...document, outcome: text };
    const own = settled.next().value!;
    return { ...document, outcome: { ...own, spans: placeSelections(own) } };
  });
}
