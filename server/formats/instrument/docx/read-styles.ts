import { walkXml } from '../../spreadsheet/walk-xml.ts';

/** What a style says of its paragraphs. */
export interface Style {
  readonly heading: boolean;
  readonly list: { readonly id: string; readonly level: number } | null;
}

/** The styles of a document by id. A heading is called so, or has a level in the outline. */
export function readStyles(xml: Uint8Array | null): Map<string, Style> {
  const styles = new Map<string, Style>();
  if (!xml) return styles;
  let [id, heading] = ['', false];
  let [list, level] = ['', 0];
  walkXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'style') [id, heading, list, level] = [attributes['w:styleId'] ?? '', false, '', 0];
      if (name === 'name' && /^(?:heading \d|title|标题)/i.test(value)) heading = true;
      if (name === 'outlineLvl' && Number(value) < 9) heading = true;
      if (name === 'numId') list = value;
      if (name === 'ilvl') level = Number(value) || 0;
    },
    close: (name) => {
      if (name === 'style')
        styles.set(id, { heading, list: list === '' || list === '0' ? null : { id: list, level } });
    },
  });
  return styles;
}
