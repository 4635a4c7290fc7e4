import { decodeAs } from '../encoding/decode-as.ts';
import { decodeSurely, UncertainText, UndecodableText } from '../encoding/decode-text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { Problem, problemBody } from '../../platform/problem.ts';
import { readDocx } from '../transcript/docx/read-docx.ts';
import type { Container } from './open-container.ts';
import type { Element } from './read-xml.ts';

/** The characters of a source as they are stored: with their line ends, without the byte order mark. */
export interface SourceText {
  readonly stored: string;
  readonly marked: boolean;
  readonly encoding: string;
  /** The file that they come from; null for text inside the XML. */
  readonly file: string | null;
  /** True when the positions may count another rendering of the document, so only names can prove them. */
  readonly derived: boolean;
}

/** Why a source has no text, to be reported and never thrown. */
export interface NoText {
  readonly missing: Bilingual;
}

/** The text of a source: the plain file, else what stands in the XML, else the words of the .docx beside it. */
export async function readSourceText(element: Element, container: Container): Promise<SourceText | NoText> {
  const { plainTextPath, richTextPath } = element.attributes;
  const inline = element.children.find(({ name }) => name === 'PlainTextContent')?.text ?? '';
  const plain = container.find(plainTextPath ?? '');
  try {
    if (plain !== undefined) return decoded(await container.read(plain), plain);
    if (inline !== '') return { ...unmarked(inline), encoding: 'xml', file: null, derived: false };
    const rich = container.find(richTextPath ?? '');
    if (rich !== undefined && /\.docx$/i.test(rich)) {
      const { text: stored } = await readDocx(await container.read(rich));
      return { stored, marked: false, encoding: 'docx', file: rich, derived: true };
    }
  } catch (error) {
    if (error instanceof UncertainText)
      return missing(
        `“${plain}”的文字编码看不准，请另存为 UTF-8`,
        `the encoding of "${plain}" cannot be told for sure; save it as UTF-8`,
      );
    if (error instanceof UndecodableText) return missing(`“${plain}”不是文本`, `"${plain}" is not text`);
    if (error instanceof Problem)
      return missing(problemBody(error, 'zh-CN').title, problemBody(error, 'en').title);
    throw error;
  }
  const path = plainTextPath ?? richTextPath;
  if (path === undefined) return missing('没有给出文本', 'no text is given');
  const found = container.find(path);
  if (found !== undefined) return missing(`“${found}”旁没有纯文本`, `"${found}" has no plain text beside it`);
  const name = path.split(/[\\/]/).at(-1);
  return missing(`文件中没有“${name}”`, `"${name}" is not in the container`);
}

function missing(zh: string, en: string): NoText {
  return { missing: { 'zh-CN': zh, en } };
}

function decoded(bytes: Buffer, file: string): SourceText {
  const { text, encoding } = decode(bytes);
  return { ...unmarked(text), encoding, file, derived: false };
}

function unmarked(text: string): { stored: string; marked: boolean } {
  const marked = text.startsWith('\ufeff');
  return { stored: marked ? text.slice(1) : text, marked };
}

/** With the mark, which positions may count. */
function decode(bytes: Buffer): { text: string; encoding: string } {
  const text = decodeAs('utf-8', bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  const { encoding } = decodeSurely(bytes);
  return { text: decodeAs(encoding, bytes)!, encoding };
}
