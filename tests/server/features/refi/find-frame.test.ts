import { describe, expect, it } from 'vitest';
import { noFrame } from '../../../../analysis/model/frame/frame.ts';
import { findFrame } from '../../../../server/features/refi/find-frame.ts';
import { framedCodes, kindGuid, valueGuid } from '../../../../server/features/refi/framed-codes.ts';
import { guidOf } from '../../../../server/formats/refi/guid.ts';
import type { Code as FileCode } from '../../../../server/formats/refi/project.ts';
import { writeCodebook } from '../../../../server/formats/refi/write-project.ts';
import { examine } from '../../formats/refi/reading.ts';
import { weather } from './weather.ts';

describe('finding the frame among the codes of a file', () => {
  const own = framedCodes(weather, (kind) => [plainCode(`code of ${kind}`)]);
  const flat = (codes: readonly FileCode[]): FileCode[] =>
    codes.flatMap((code) => [code, ...flat(code.codes)]);
  const meant = (codes: readonly FileCode[]) => {
    const found = findFrame(codes, weather);
    return flat(codes).map(({ guid }) => found.get(guid) ?? null);
  };
  const all = [
    { kind: null },
    { dimension: 'sky', value: 'clear' },
    { dimension: 'sky', value: 'cloud' },
    { kind: null },
    { dimension: 'mood', value: 'up' },
    { dimension: 'mood', value: 'down' },
    { kind: 'sky' },
    null,
    { kind: 'open' },
    null,
  ];

  it('knows it by its GUIDs, whatever it is called now, and by its names, whatever GUIDs it got', () => {
    expect(meant(own)).toEqual(all);
    const changed = (change: (code: FileCode, i: number) => Partial<FileCode>) => {
      let i = 0;
      const visit = (code: FileCode): FileCode => ({
        ...code,
        ...change(code, i++),
        codes: code.codes.map(visit),
      });
      return own.map(visit);
    };
    expect(meant(changed((_, i) => ({ name: `x${i}` })))).toEqual(all);
    expect(meant(changed((_, i) => ({ guid: guidOf(`elsewhere ${i}`) })))).toEqual(all);
  });

  it('gives a dimension and a kind of the same code GUIDs of their own', () => {
    expect(new Set(flat(own).map(({ guid }) => guid)).size).toBe(
      own.flatMap((each) => [each, ...each.codes]).length,
    );
    expect(kindGuid(noFrame, 'free')).toBe(guidOf('heading:free'));
  });

  it('takes a merged value for the one it was merged into, and a code that only bears the name of a dimension for a code', () => {
    const merged = { ...plainCode('阴'), guid: valueGuid('sky', 'grey') };
    expect(meant([merged, plainCode('Sky'), plainCode('Clear')])).toEqual([
      { dimension: 'sky', value: 'cloud' },
      null,
      null,
    ]);
  });

  it('is a codebook that keeps to the schema', async () => {
    const { project } = await examine(Buffer.from(writeCodebook(own)));
    expect(project.codes.map(({ name }) => name)).toEqual([
      '天空 Sky',
      '心情 Mood',
      '天象 Skies',
      '其他 Open',
    ]);
  });
});

function plainCode(name: string): FileCode {
  return { guid: guidOf(name), name, description: '', color: null, codable: true, notes: [], codes: [] };
}
