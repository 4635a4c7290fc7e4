/** A question as an independent reading of a file finds it, in the order of the file. */
export interface SourceQuestion {
  readonly place: string;
  /** Names that it may bear here. */
  readonly names: readonly string[];
  /** In the first language of the file, markup and all. */
  readonly text: string;
  readonly choices?: readonly SourceChoice[];
}

export interface SourceChoice {
  readonly code: string;
  readonly label: string;
}

/** The same words whatever the markup, the white space and the way in which answers are put into them. */
export function bareWords(written: string): string {
  return written
    .replace(/<(script|style)\b.*?<\/\1>/gis, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/&[a-z]+;/gi, '')
    .replace(/\$?\{[^{}]*\}/g, '·')
    .replace(/[\s\p{P}\p{S}]+/gu, '')
    .toLowerCase();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const bareName = (name: string) => name.replace(/[^a-z0-9]/gi, '').toLowerCase();

/** What is written in a place of a JSON file; nothing where it is no text, number or mark. */
export const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
