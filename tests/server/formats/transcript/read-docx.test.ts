import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../../server/formats/transcript/read-transcript.ts';
import { p, run, wordFile } from './word-file.ts';

const read = async (...file: Parameters<typeof wordFile>) => {
  const { text, leftOut } = await readTranscript(wordFile(...file));
  return { text, leftOut: leftOut.map(({ kind, count }) => `${kind} ${count}`) };
};
const textOf = async (...file: Parameters<typeof wordFile>) => (await read(...file)).text;
const whole = (text: string) => ({ text, leftOut: [] });

describe('the words of a Word document', () => {
  it('breaks, tabs, hyphens and symbols are characters; tab stops and page breaks are none', async () => {
    const body =
      p(
        `${run('问：')}<w:r><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t><w:tab/><w:t>四</w:t><w:noBreakHyphen/><w:t>五</w:t><w:softHyphen/></w:r>`,
        '<w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs>',
      ) +
      p(
        '<w:r><w:br w:type="page"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F061"/></w:r>',
      ) +
      p('<w:r><w:sym w:font="Webdings" w:char="F023"/></w:r>' + run('完'));
    expect(await read(body)).toEqual({ text: '问：\n二\n三\t四-五\n✓α\n完', leftOut: ['symbol 1'] });
  });

  it('content controls, links, inserted words and unknown wrappers are transparent', async () => {
    const body = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(
      `${run('问：')}<w:sdt><w:sdtContent>${run('早')}</w:sdtContent></w:sdt><w:hyperlink>${run('啊')}</w:hyperlink><w:smartTag>${run('。')}</w:smartTag>`,
    )}</w:sdtContent></w:sdt>`;
    expect(await read(body)).toEqual(whole('问：早啊。'));
  });

  it('a field shows its result and not its instruction', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = (code: string, result: string | null) =>
      `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${result === null ? '' : mark('separate') + run(result)}${mark('end')}`;
    expect(await textOf(p(run('第') + field(' PAGE ', '3') + run('页')))).toBe('第3页');
    const nested = `${mark('begin')}<w:r><w:instrText> IF </w:instrText></w:r>${field('X', '不要')}${mark('separate')}${run('要')}${mark('end')}`;
    expect(await textOf(p(nested))).toBe('要');
    const reading = field(' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(jì),绩)', null);
    expect(await read(p(reading + run('效')))).toEqual({ text: '绩效', leftOut: ['phonetic-guide 1'] });
    expect(await textOf(p(field(' eq \\o\\ac(○,1)', null)))).toBe('1');
  });

  it('a phonetic guide leaves the characters it stands above', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('jìxiào')}</w:rt><w:rubyBase>${run('绩效')}</w:rubyBase></w:ruby></w:r>`;
    expect(await read(p(run('谈') + ruby))).toEqual({ text: '谈绩效', leftOut: ['phonetic-guide 1'] });
  });

  it('a text box is carried once, after its paragraph, whichever version programs may take', async () => {
    const inner = `<w:txbxContent>${p(run('框里'))}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${inner}</mc:Choice><mc:Fallback><w:pict><v:textbox>${inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await read(p(box + run('段落')) + p(run('后')))).toEqual(whole('段落\n框里\n后'));
    const old = `<mc:AlternateContent><mc:Fallback>${p(run('只有旧版'))}</mc:Fallback></mc:AlternateContent>`;
    expect(await textOf(old)).toBe('只有旧版');
  });

  it('hidden words are listed, by their own setting or their style', async () => {
    const styles = '<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p(
      run('看得见') +
        run('藏', '<w:vanish/>') +
        run('不藏', '<w:vanish w:val="0"/>') +
        run('也藏', '<w:rStyle w:val="Secret"/>'),
    );
    expect(await read(body, { styles })).toEqual({ text: '看得见不藏', leftOut: ['hidden-text 2'] });
  });

  it('formulas keep their characters; pictures, charts and objects are counted', async () => {
    const body =
      p(`${run('得分')}<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>`) +
      p(
        '<w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:drawing><c:chart/></w:drawing></w:r><w:r><w:object><v:imagedata/></w:object></w:r>',
      );
    expect(await read(body)).toEqual({
      text: '得分x+y',
      leftOut: ['equation 1', 'picture 1', 'chart 1', 'embedded-object 1'],
    });
  });

  it('headers are listed with their words, empty ones are not', async () => {
    const { leftOut } = await readTranscript(wordFile(p(run('问：早')), { header: p(run('内部资料')) }));
    expect(leftOut).toEqual([{ kind: 'header', place: '内部资料', count: 1 }]);
    expect(await read(p(run('问：早')), { header: p('') })).toEqual(whole('问：早'));
  });

  it('notes stand in brackets at their place, in the words of their writing', async () => {
    const note = (kind: string, id: number, words: string) =>
      `<w:${kind} w:id="${id}">${p(run(words))}</w:${kind}>`;
    const body = p(
      `${run('早')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('安')}<w:r><w:endnoteReference w:id="1"/></w:r>`,
    );
    const parts = {
      footnotes: `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote>${note('footnote', 2, '笑')}`,
      endnotes: note('endnote', 1, 'laughs'),
    };
    expect(await read(body, parts)).toEqual(whole('早〔脚注：笑〕安 [endnote: laughs]'));
  });

  it('strict files and foreign prefixes are read like others', async () => {
    expect(await textOf(p(run('问：早')), { isStrict: true })).toBe('问：早');
  });
});

describe('tracked changes', () => {
  it('a deleted row is gone, a moved paragraph stands once, the end of a deleted paragraph joins', async () => {
    const row = (words: string, change = '') =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(run(words))}</w:tc></w:tr>`;
    const { text, leftOut } = await read(
      `<w:tbl>${row('留')}${row('删', '<w:del w:id="1"/>')}</w:tbl>` +
        p(`<w:moveFrom>${run('移')}</w:moveFrom>`, '<w:rPr><w:moveFrom/></w:rPr>') +
        p(run('前'), '<w:rPr><w:del/></w:rPr>') +
        p(run('后')) +
        p(`<w:moveTo>${run('移')}</w:moveTo>`),
    );
    expect(text).toBe('留\n前后\n移');
    expect(leftOut).toEqual(['tracked-change 3']);
  });

  it('earlier formatting does not count', async () => {
    const changed = run('问：早', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>');
    expect(await read(p(changed))).toEqual(whole('问：早'));
  });
});

describe('automatic numbers', () => {
  const level = (at: number, format: string, pattern: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
  const item = (words: string, list = 1, at = 0) =>
    p(run(words), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') =>
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;

  it('are written as Word shows them, level by level', async () => {
    const levels =
      level(0, 'chineseCountingThousand', '%1、') +
      level(1, 'lowerLetter', '%2)') +
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>');
    const body =
      item('甲') + item('a', 1, 1) + item('b', 1, 1) + item('c', 1, 2) + item('乙') + item('d', 1, 1);
    expect(await textOf(body, { numbering: numbering(levels) })).toBe(
      '一、甲\na) a\nb) b\n1.2.1 c\n二、乙\na) d',
    );
  });

  it('begin anew where a list says so, and go on through other paragraphs', async () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = item('甲') + p(run('答')) + item('乙') + item('丙', 2) + item('丁', 2);
    const text = await textOf(body, { numbering: numbering(level(0, 'upperRoman', '问%1：'), nums) });
    expect(text).toBe('问I：甲\n答\n问II：乙\n问V：丙\n问VI：丁');
  });

  it('come from styles too; signs of bullets are no words, words of bullets are', async () => {
    const styles =
      '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Q"><w:basedOn w:val="Base"/></w:style>';
    const body =
      p(run('甲'), '<w:pStyle w:val="Q"/>') +
      p(run('乙'), '<w:pStyle w:val="Q"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const parts = { styles, numbering: numbering(level(0, 'decimal', 'Q%1.')) };
    expect(await textOf(body, parts)).toBe('Q1. 甲\n乙');
    expect(await textOf(item('甲'), { numbering: numbering(level(0, 'bullet', '\uf0b7')) })).toBe('甲');
    expect(await textOf(item('甲'), { numbering: numbering(level(0, 'bullet', '问：')) })).toBe('问： 甲');
  });
});

describe('tables', () => {
  const cell = (...words: string[]) => `<w:tc>${words.map((each) => p(run(each))).join('')}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

  it('a row is a line; the last cell keeps its paragraphs, an empty cell its tab', async () => {
    const body = `<w:tbl>${row(cell('访谈员', '（女）'), cell('一', '二'))}${row(cell(''), cell('三'))}${row(cell('完'), cell(''))}</w:tbl>`;
    expect(await textOf(body)).toBe('访谈员 （女）\t一\n二\n\t三\n完');
  });

  it('a table in a cell is lines of that cell, and a page laid out by a table keeps its paragraphs', async () => {
    const inner = `<w:tc><w:tbl>${row(cell('甲'), cell('乙'))}${row(cell('丙'), cell('丁'))}</w:tbl>${p('')}</w:tc>`;
    expect(await textOf(`<w:tbl>${row(cell('外'), inner)}</w:tbl>`)).toBe('外\t甲\t乙\n丙\t丁');
    expect(await textOf(`<w:tbl>${row(cell('1', '2', '3', '4'), cell('右'))}</w:tbl>`)).toBe(
      '1\n2\n3\n4\t右',
    );
  });
});
