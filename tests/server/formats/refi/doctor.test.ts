import { describe, expect, it } from 'vitest';
import { examine, rewrite } from './reading.ts';
import { everything, interview, packed } from './full-project.ts';
import { guid, plainHabits, writeAs } from './vendor.ts';

describe('the doctor', () => {
  it('carries texts, codes, codings, memos and values, whatever is spelt otherwise', async () => {
    const { project } = await examine(packed);
    expect(project).toMatchObject({ name: 'Everything', description: 'About it all' });
    expect(project.users.map(({ guid: id, name }) => [id, name])).toEqual([
      [guid(1), 'Ann'],
      [guid(2), 'BB'],
      [guid(9), ''],
    ]);
    const [justice, ranking] = project.codes;
    expect(justice).toMatchObject({ codable: false, color: '#0a0', description: 'What is fair' });
    expect(justice!.codes[0]).toMatchObject({ name: 'Procedures & "rules"', notes: [guid(60)] });
    expect(ranking!.color).toBeNull();
    const [first, pdf, tape] = project.sources;
    expect(first).toMatchObject({
      guid: guid(30),
      text: interview,
      values: [{ variable: guid(20), value: '44' }],
    });
    expect(first!.selections).toMatchObject([
      {
        start: 28,
        end: 49,
        name: '',
        description: 'He sighs.',
        codings: [
          { code: guid(11), user: guid(2) },
          { code: ranking!.guid, user: guid(9), notes: [guid(60)] },
        ],
      },
      { start: 3, end: 23, name: 'an idea' },
    ]);
    expect(pdf).toMatchObject({ name: 'Rules.pdf', selections: [{ start: 10, end: 19 }] });
    expect(tape).toMatchObject({ name: 'Tape', selections: [{ start: 0, end: 4 }] });
    expect(project.notes).toMatchObject([{ name: 'Memo', text: 'Look\nagain.' }]);
  });

  it('lists every element that it does not carry, and says of each selection why and where', async () => {
    const { diagnosis } = await examine(packed);
    expect(Object.fromEntries(diagnosis.notCarried.map(({ path, count }) => [path, count]))).toEqual({
      'Project/Cases': 1,
      'Project/Cases/Case': 1,
      'Project/Cases/Case/SourceRef': 1,
      'Project/Sources/TextSource': 1,
      'Project/Sources/TextSource/PlainTextSelection': 5,
      'Project/Sources/TextSource/PlainTextSelection/Coding': 1,
      'Project/Sources/TextSource/PlainTextSelection/Coding/CodeRef': 1,
      'Project/Sources/PictureSource': 1,
      'Project/Sources/PictureSource/PictureSelection': 1,
      'Project/Sources/AudioSource': 1,
      'Project/Sources/AudioSource/Transcript/SyncPoint': 2,
      'Project/Links': 1,
      'Project/Links/Link': 1,
      'Project/Sets': 1,
      'Project/Sets/Set': 1,
      'Project/Sets/Set/MemberCode': 1,
      'Project/Graphs': 1,
      'Project/Graphs/Graph': 1,
    });
    expect(diagnosis.attributesNotCarried.map(({ path }) => path)).toEqual([
      'Project/@basePath',
      'Project/@creationDateTime',
    ]);
    const line = (text: string) => everything.slice(0, everything.indexOf(text)).split('\n').length;
    expect(diagnosis.troubles.map((each) => [each.kind, each.line])).toEqual([
      ['code-missing', line(`guid="${guid(52)}"`)],
      ['inverted', line(`guid="${guid(42)}"`)],
      ['outside', line(`guid="${guid(43)}"`)],
      ['outside', line(`guid="${guid(44)}"`)],
      ['empty', line(`guid="${guid(45)}"`)],
      ['text-missing', line('name="Lost"')],
    ]);
    expect(diagnosis.selections).toEqual({ found: 9, carried: 4, left: 5 });
  });

  it('says for each source how its positions are counted and what proves it', async () => {
    const text = '评估😀公平吗？没人说得清楚。\n第二句也说不清楚。';
    const habits = { ...plainHabits, newline: '\r\n', newlineCounts: 2, bom: true, unit: 'utf-16' } as const;
    const spans = [
      { start: 8, end: 14 },
      { start: 16, end: 24 },
    ];
    const { diagnosis } = await examine(writeAs(habits, [{ text, spans }]));
    expect(diagnosis.sources).toMatchObject([
      {
        name: 'Interview 1',
        selections: 2,
        carried: 2,
        text: { encoding: 'utf-8', byteOrderMark: true, lineEnds: 'crlf', characters: 24, astral: true },
        rule: { crlf: 2, lf: 1, bom: 0, unit: 'utf-16', end: 'exclusive' },
        evidence: 'names',
        named: 2,
        hits: 2,
        hitRate: 1,
      },
    ]);
  });

  it('carries no span of a silent source whose line ends could count one or two', async () => {
    const text = 'one two three\nfour five six\nseven';
    const silent = { ...plainHabits, naming: 'none', newline: '\r\n' } as const;
    const spans = [
      { start: 4, end: 7 },
      { start: 19, end: 23 },
    ];
    const { project, diagnosis } = await examine(writeAs(silent, [{ text, spans }]));
    // Before the first line end all rules agree.
    expect(project.sources[0]!.selections).toMatchObject([{ start: 4, end: 7 }]);
    expect(diagnosis.sources[0]).toMatchObject({ rule: null, carried: 1 });
    expect(diagnosis.troubles.map(({ kind }) => kind)).toEqual(['unproved']);
  });

  it('lets the names of one source speak for a silent one', async () => {
    const text = 'one two three\nfour five six\nseven';
    const spans = [{ start: 14, end: 27 }];
    const habits = { ...plainHabits, newline: '\r\n', newlineCounts: 2 } as const;
    const named = writeAs(habits, [
      { text, spans },
      { text, spans },
    ]);
    const { project, diagnosis } = await examine(silenceSecond(named));
    expect(project.sources.map(({ selections }) => selections.length)).toEqual([1, 1]);
    expect(diagnosis.sources).toMatchObject([{ evidence: 'names' }, { evidence: 'other sources' }]);
  });

  it('lets positions that have no place in one source refute a rule for all', async () => {
    const text = 'one two three\nfour five six\nseven';
    const silent = { ...plainHabits, naming: 'none', newline: '\r\n', newlineCounts: 2 } as const;
    const file = writeAs(silent, [
      { text, spans: [{ start: 19, end: 23 }] },
      { text, spans: [{ start: 28, end: 33 }] },
    ]);
    const { project, diagnosis } = await examine(file);
    expect(project.sources.map(({ selections }) => selections)).toMatchObject([
      [{ start: 19, end: 23 }],
      [{ start: 28, end: 33 }],
    ]);
    expect(diagnosis).toMatchObject({ rule: { crlf: 2 }, evidence: 'bounds' });
  });

  it('takes a source out of the rule only where its own names prove another', async () => {
    const text = '考核分数没有人解释清楚。\n年底奖金平均发给大家了。\n排名靠前的同事也说不公平。';
    const spans = [
      { start: 0, end: 11 },
      { start: 13, end: 24 },
      { start: 26, end: 38 },
    ];
    const one = { ...plainHabits, newline: '\r\n' } as const;
    const told = Array.from({ length: 3 }, () => ({ text, spans }));
    const file = rewrite(writeAs(one, told), (xml) => {
      const at = xml.lastIndexOf('<TextSource');
      const later = (_: string, key: string, value: string) =>
        `${key}="${Number(value) + (Number(value) > 25 ? 2 : Number(value) > 12 ? 1 : 0)}"`;
      return xml.slice(0, at) + xml.slice(at).replace(/(startPosition|endPosition)="(\d+)"/g, later);
    });
    const { project, diagnosis } = await examine(file);
    for (const { selections } of project.sources) expect(selections).toMatchObject(spans);
    expect(diagnosis).toMatchObject({
      rule: { crlf: 1 },
      evidence: 'names',
      sourcesThatDiffer: [{ name: 'Interview 3', rule: expect.stringContaining('crlf=2') as string }],
    });
  });

  it('does not take white space at the edges of selections for a refutation', async () => {
    const text = 'We are paid on time. Nobody explains it. It is fair enough, they say.';
    // As a double click selects: with the space behind.
    const spans = [
      { start: 0, end: 21 },
      { start: 21, end: 41 },
      { start: 41, end: 60 },
    ];
    const { project, diagnosis } = await examine(
      writeAs({ ...plainHabits, naming: 'trimmed' }, [{ text, spans }]),
    );
    expect(project.sources[0]!.selections).toMatchObject(spans);
    expect(diagnosis.sources[0]).toMatchObject({ evidence: 'names', hitRate: 1 });
  });

  it('does not believe positions whose names stand elsewhere in the text', async () => {
    const text = 'It is fair enough. Nobody explains it. It is fair enough, they say. The end of the talk.';
    const moved = { ...plainHabits, naming: 'quote' } as const;
    const spans = [
      { start: 19, end: 38 },
      { start: 68, end: 88 },
      { start: 39, end: 56 },
    ];
    const shifted = writeAs(moved, [{ text, spans }]);
    const { project, diagnosis } = await examine(shiftPositions(shifted, 7));
    expect(project.sources[0]!.selections).toEqual([]);
    expect(diagnosis.sources[0]).toMatchObject({ evidence: 'contradicted', hitRate: 0 });
  });
});

/** Takes the names of the second source away. */
function silenceSecond(file: Buffer): Buffer {
  return rewrite(file, (xml) => {
    const at = xml.lastIndexOf('<TextSource');
    return xml.slice(0, at) + xml.slice(at).replace(/(<PlainTextSelection [^>]*name=")[^"]*/g, '$1');
  });
}

function shiftPositions(file: Buffer, by: number): Buffer {
  const moved = (_: string, name: string, value: string) => `${name}="${Number(value) - by}"`;
  return rewrite(file, (xml) => xml.replace(/(startPosition|endPosition)="(\d+)"/g, moved));
}
