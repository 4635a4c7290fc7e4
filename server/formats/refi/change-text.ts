import type { Change } from './arrange.ts';
import { nameAlone } from './find-file.ts';
import type { Verdict } from './judge-documents.ts';
import { nameReader } from './name-evidence.ts';
import { textBytes } from './pack-project.ts';
import { titleOf } from './read-source.ts';
import type { Element } from './read-xml.ts';
import { quoteName } from './write-project.ts';

/** Puts a text with LF into a file of its own, memos beside their names, and every proved selection on it; the others go. */
export function changeText(
  { body, selections, outcome }: Verdict,
  files: Map<string, Uint8Array>,
  changes: Map<Element, Change>,
): void {
  if ('missing' in outcome) {
    const lost = body.attributes.plainTextPath ?? body.attributes.richTextPath;
    const plainTextPath = lost === undefined ? null : nameAlone(lost);
    changes.set(body, { attributes: { plainTextPath, richTextPath: null } });
    for (const { element } of selections) changes.set(element, 'drop');
    return;
  }
  const { text } = outcome.places;
  const inline = body.name === 'Note' && text.text !== '' && !text.text.startsWith('\ufeff');
  const file = `${body.attributes.guid}.txt`;
  if (!inline) files.set(file, textBytes(text.text));
  changes.set(body, {
    attributes: { plainTextPath: inline ? null : `internal://${file}`, richTextPath: null },
    content: inline ? text.text : null,
  });
  const read = nameReader(text.text);
  const points = new Map<string, number>();
  selections.forEach(({ element, name }, i) => {
    const span = outcome.spans[i]!;
    if (typeof span === 'string') return changes.set(element, 'drop');
    const quote = text.slice(span.start, span.end);
    const attributes = { name: titleOf(name, read(name).fits(quote)) || quoteName(quote) };
    const { fromSyncPoint: from = '', toSyncPoint: to = '' } = element.attributes;
    if (element.name === 'PlainTextSelection') {
      const [startPosition, endPosition] = [String(span.start), String(span.end)];
      return changes.set(element, { attributes: { ...attributes, startPosition, endPosition } });
    }
    // Two selections that put one point in two places cannot both be right.
    if ((points.get(from) ?? span.start) !== span.start || (points.get(to) ?? span.end) !== span.end)
      return changes.set(element, 'drop');
    points.set(from, span.start).set(to, span.end);
    return changes.set(element, { attributes });
  });
  for (const point of body.children.filter(({ name }) => name === 'SyncPoint')) {
    const place = points.get(point.attributes.guid ?? '');
    changes.set(point, { attributes: { position: place === undefined ? null : String(place) } });
  }
}
