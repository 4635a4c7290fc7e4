import { CODES } from '../../../analysis/agreement/measure-agreement.ts';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { codedDimensions, shortOf } from '../../../analysis/model/frame/read-frame.ts';
import { type Bilingual, bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { AgreementRow } from '../../contract/agreement.ts';
import type { Code } from '../../contract/codebook.ts';

type Named = Pick<AgreementRow, 'dimension' | 'label'>;

/** A row of the table to be: what it is called, and all of them in the order of the frame and of the codebook. */
export interface Labels {
  readonly nameOf: (row: Named) => Bilingual;
  readonly inOrder: (a: Named, b: Named) => number;
}

export function labelsOf(frame: Frame, codes: readonly Pick<Code, 'code' | 'name'>[]): Labels {
  const names = new Map<string, Bilingual>();
  const keyOf = ({ dimension, label }: Named) => `${dimension} ${label ?? ''}`;
  const add = (dimension: string, label: string | null, name: Bilingual) =>
    names.set(keyOf({ dimension, label }), name);
  for (const { code, name, values } of codedDimensions(frame)) {
    add(code, null, whole(bilingual(name)));
    for (const value of values) add(code, value.code, bilingual(shortOf(value)));
  }
  add(CODES, null, whole(both('编码', 'Codes')));
  for (const { code, name } of codes) {
    const { 'zh-CN': zh, en } = bilingual(name);
    add(CODES, code, both(`${code} ${zh}`.trim(), `${code} ${en}`.trim()));
  }
  const places = new Map([...names.keys()].map((key, place) => [key, place]));
  // What frame or codebook do not know any more comes last.
  const placeOf = (row: Named) => places.get(keyOf(row)) ?? names.size;
  return {
    nameOf: (row) => names.get(keyOf(row)) ?? plain(row.label ?? row.dimension),
    inOrder: (a, b) => placeOf(a) - placeOf(b),
  };
}

const whole = ({ 'zh-CN': zh, en }: Bilingual): Bilingual => both(`${zh}（全部）`, `${en} (all)`);
