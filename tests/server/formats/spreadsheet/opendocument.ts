import { strToU8, zipSync } from 'fflate';

const names =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"';

/** An OpenDocument spreadsheet with these `<table:table>` elements, as programs write them. */
export function spreadsheet(tables: string, { styles = '', manifest = '' } = {}): Buffer {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': content,
    'META-INF/manifest.xml': `<manifest>${manifest}</manifest>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
}

/** A cell of words or of a number. */
export function cell(said: string, attributes = ''): string {
  if (said === '') return `<table:table-cell ${attributes}/>`;
  const words = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const type = /^-?\d+(\.\d+)?$/.test(said)
    ? `office:value-type="float" office:value="${said}"`
    : 'office:value-type="string"';
  const paragraphs = words.split('\n').map((line) => `<text:p>${line}</text:p>`);
  return `<table:table-cell ${type} ${attributes}>${paragraphs.join('')}</table:table-cell>`;
}

export const row = (cells: string, attributes = '') =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

export const table = (name: string, rows: string, attributes = '') =>
  `<table:table table:name="${name}" ${attributes}>${rows}</table:table>`;
