import { strToU8, zipSync } from 'fflate';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly isStrict?: boolean;
}

/** A .docx with this body; other parts by the word of their relation. */
export function wordFile(body: string, { isStrict = false, ...parts }: Parts = {}): Buffer {
  const names = [
    `xmlns:w="${isStrict ? strict : transitional}"`,
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  ].join(' ');
  const part = (root: string, inner: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${names}>${inner}</w:${root}>`);
  const roots = { header: 'hdr' } as Readonly<Record<string, string>>;
  const links = Object.keys(parts).map(
    (kind) => `<Relationship Id="r${kind}" Type="${relations}/${kind}" Target="${kind}.xml"/>`,
  );
  const rels = (inner: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  return Buffer.from(
    zipSync({
      '_rels/.rels': rels(
        `<Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/>`,
      ),
      'word/_rels/document.xml.rels': rels(links.join('')),
      'word/document.xml': part('document', `<w:body>${body}</w:body>`),
      ...Object.fromEntries(
        Object.entries(parts).map(([kind, inner]) => [`word/${kind}.xml`, part(roots[kind] ?? kind, inner)]),
      ),
    }),
  );
}

export const run = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
export const p = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
