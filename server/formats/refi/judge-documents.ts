import type { Span } from '../../../analysis/text/code-points.ts';
import type { Document } from './find-documents.ts';
import type { Container } from './open-container.ts';
import { type Doubt, placeSelections } from './place-selection.ts';
import type { RuleChoice } from './rules.ts';
import { type FileRule, settleRule } from './settle-rule.ts';
import { type Settled, settleSource } from './settle-source.ts';
import { type NoText, readSourceText, type SourceText } from './source-text.ts';
import { weighSource } from './weigh-source.ts';

/** A document of the file with what became of it. */
export type Verdict = Document & {
  readonly outcome: NoText | (Settled & { readonly spans: readonly (Span | Doubt)[] });
};

/** Finds the text of every document, settles how the file counts positions, and puts its selections in place. */
export async function judgeDocuments(
  documents: readonly Document[],
  container: Container,
  origin: string,
  choice?: RuleChoice,
): Promise<{ verdicts: Verdict[]; file: FileRule }> {
  const texts: (SourceText | NoText)[] = [];
  for (const { body } of documents) texts.push(await readSourceText(body, container));
  const found = texts.filter((text): text is SourceText => !('missing' in text));
  const isUnmarked = !found.some(({ marked }) => marked);
  const read = texts.map((text, i) =>
    'missing' in text ? text : weighSource(text, documents[i]!.selections, text.marked || isUnmarked),
  );
  const file = settleRule(
    read.filter((each) => 'by' in each),
    origin,
    choice,
  );
  const verdicts = documents.map((document, i): Verdict => {
    const own = read[i]!;
    if ('missing' in own) return { ...document, outcome: own };
    const settled = settleSource(own, file);
    return { ...document, outcome: { ...settled, spans: placeSelections(settled) } };
  });
  return { verdicts, file };
}
