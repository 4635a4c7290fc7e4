import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readTranscript } from '../../../../server/formats/transcript/read-transcript.ts';

const uri = 'urn:oasis:names:tc:opendocument:xmlns';
const names = ['office', 'text', 'table', 'style', 'manifest']
  .map((name) => `xmlns:${name}="${uri}:${name}:1.0"`)
  .concat(`xmlns:draw="${uri}:drawing:1.0"`)
  .join(' ');

/** An OpenDocument text with this body. */
function odtFile(body: string, styles = '', more: Readonly<Record<string, string>> = {}): Buffer {
  const content = `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const files = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...more };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, strToU8(words)]))),
  );
}

const textOf = async (...file: Parameters<typeof odtFile>) => (await readTranscript(odtFile(...file))).text;

it('white space counts as OpenDocument says, and what is unknown is transparent', async () => {
  const body =
    '<text:p>  问：\n  <text:span>早<text:s/><text:s text:c="2"/></text:span> <text:bookmark/>啊<text:tab/>。<text:line-break/>x</text:p>';
  expect(await textOf(body)).toBe('问： 早   啊\t。\nx');
});

it('lists count on and begin anew, level by level, in the writing of their style', async () => {
  const styles =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="1"/></text:list-style>';
  const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
  const p = (words: string) => `<text:p>${words}</text:p>`;
  const list = (inner: string, more = '') => `<text:list text:style-name="L"${more}>${inner}</text:list>`;
  const body =
    list(item(p('甲') + p('续') + `<text:list>${item(p('x'))}${item(p('y'))}</text:list>`) + item(p('乙'))) +
    p('答') +
    list(item(p('丙')), ' text:continue-numbering="true"') +
    list(item(p('丁')));
  expect(await textOf(body, styles)).toBe('一、甲\n续\na) x\nb) y\n二、乙\n答\n三、丙\n一、丁');
});

it('tables are a line a row, and a password is named', async () => {
  const cell = (words: string) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`;
  const body = `<table:table><table:table-header-rows><table:table-row>${cell('谁')}${cell('什么')}</table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell/>${cell('早')}</table:table-row></table:table>`;
  expect(await textOf(body)).toBe('谁\t什么\n\t早');
  const manifest = `<manifest:manifest ${names}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
  await expect(textOf(body, '', { 'META-INF/manifest.xml': manifest })).rejects.toMatchObject({
    code: 'document-encrypted',
  });
});

it('a torn part or endless nesting ends with a problem', async () => {
  await expect(textOf('<text:p>')).rejects.toMatchObject({ code: 'odt-unreadable' });
  const deep = '<text:span>'.repeat(20_000) + '</text:span>'.repeat(20_000);
  await expect(textOf(`<text:p>${deep}</text:p>`)).rejects.toMatchObject({ code: 'odt-unreadable' });
});
