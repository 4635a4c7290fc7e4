import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../../server/formats/transcript/read-transcript.ts';

const read = async (rtf: string) => {
  const { text, leftOut } = await readTranscript(Buffer.from(rtf, 'latin1'));
  return { text, leftOut: leftOut.map(({ kind, count }) => `${kind} ${count}`) };
};
const textOf = async (rtf: string) => (await read(`{\\rtf1\\ansi ${rtf}}`)).text;
const whole = (text: string) => ({ text, leftOut: [] });

describe('Rich Text', () => {
  it('code pages follow the fonts, and a pair may be written in any way', async () => {
    const fonts =
      '{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset136 MingLiU;}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset129 Batang;}{\\f4\\fcharset204 Arial;}{\\f5 Arial;}}';
    const words = "\\f0 \\'b7\\'c3\\f1 \\'b3X\\f2 \\'96\\'e2\\f3 \\'b9\\'ae\\f4 \\'c2\\f5 caf\\'e9\\'92s";
    expect(await read(`{\\rtf1\\ansi\\ansicpg1252\\deff5${fonts}${words}}`)).toEqual(
      whole('访訪問문Вcafé’s'),
    );
  });

  it('Unicode skips what stands in for it, as many characters as are said', async () => {
    expect(
      await textOf("\\u35775?\\uc2\\u35848 \\'cc\\'b8 a{\\uc0\\u38382 b}\\uc1\\u-10179?\\u-8704?c"),
    ).toBe('访谈 a问b😀c');
  });

  it('fonts, styles, pictures and unknown destinations say nothing', async () => {
    const rtf =
      '{\\stylesheet{\\s0 Normal;}}{\\info{\\upr{\\title x}{\\*\\ud{\\title 题}}}}{\\*\\unknown words}{\\pict\\pngblip 89504e47}{\\*\\shppict{\\pict ffd8}}{\\nonshppict{\\pict ffd8}}a\\bin3 {{{b{\\upr{old}{\\*\\ud new}}';
    expect(await read(`{\\rtf1 ${rtf}}`)).toEqual({ text: 'abnew', leftOut: ['picture 2'] });
  });

  it('tables, nested ones too, are a line a row', async () => {
    const rtf =
      '\\pard\\intbl A\\cell B\\par C\\cell\\row\\pard\\intbl D\\cell\\pard\\intbl\\itap2 e\\nestcell f\\nestcell{\\*\\nesttableprops\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 \\cell\\row\\pard after\\par';
    expect(await textOf(rtf)).toBe('A\tB\nC\nD\te\tf\nafter');
  });

  it('notes, numbers of lists and text boxes are carried', async () => {
    const rtf =
      "{\\listtext\\u38382?1\\u65306?\\tab}a{\\footnote b}{\\footnote\\ftnalt c}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt d\\par}}{\\shprslt d}}e\\par{\\listtext\\'b7\\tab}f\\par";
    expect(await textOf(rtf)).toBe('问1：a [footnote: b] [endnote: c]e\nd\nf');
  });

  it('hidden and deleted words, comments, headers and objects are listed', async () => {
    const rtf =
      '{\\header\\pard H\\par}a{\\v secret}{\\deleted gone}{\\revised new}{\\*\\annotation why}{\\object{\\*\\objdata 00}{\\result x}}\\par';
    expect(await read(`{\\rtf1 ${rtf}}`)).toEqual({
      text: 'anew',
      leftOut: ['hidden-text 1', 'tracked-change 2', 'comment 1', 'embedded-object 1', 'header 1'],
    });
  });

  it('a file that breaks off or nests endlessly is refused', async () => {
    for (const rtf of ['{\\rtf1 a', '{\\rtf1 {a}', `{\\rtf1 ${'{'.repeat(100_000)}`])
      await expect(read(rtf)).rejects.toMatchObject({ code: 'rtf-unreadable' });
  });
});

it('what LibreOffice writes of one text as .docx, .odt and .rtf reads alike', async () => {
  const files = ['docx', 'odt', 'rtf'] as const;
  const [docx, odt, rtf] = await Promise.all(
    files.map((name) => readTranscript(readFileSync(`tests/fixtures/transcript/libreoffice.${name}`))),
  );
  expect(docx!.text).toBe(
    [
      '问1：谁定指标？',
      '答：上级〔脚注：受访者笑了。〕定。',
      '问2：您参与吗？',
      '答：不参与，绩效跟我没关系。',
      '真的  没有\t啊 café “quote” 𠮷😀',
      '框后',
      '文本框里的话',
      '访谈员\t第一段',
      '第二段',
      '受访者\t不清楚。',
      '完。',
    ].join('\n'),
  );
  expect([odt!.text, rtf!.text]).toEqual([docx!.text, docx!.text]);
  for (const { leftOut } of [docx!, odt!, rtf!])
    expect(leftOut.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'tracked-change 1',
      'hidden-text 1',
      'comment 1',
      'phonetic-guide 1',
      'header 1',
    ]);
});
