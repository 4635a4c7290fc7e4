import type { Dimension, Frame } from '../../../analysis/model/frame/frame.ts';
import { codedDimensions, dimensionsOf, offered } from '../../../analysis/model/frame/read-frame.ts';
import { bilingual, type Text } from '../../../analysis/model/text.ts';
import { guidOf } from '../../formats/refi/guid.ts';
import type { Code, Variable } from '../../formats/refi/project.ts';

/** The frame of a study in an exchange file: the same GUIDs everywhere, so that it is known again. */
export const valueGuid = (dimension: string, value: string): string => guidOf(`${dimension}:${value}`);
export const dimensionGuid = (dimension: string): string => guidOf(`heading:${dimension}`);
export const attributeGuid = (dimension: string): string => guidOf(`variable:${dimension}`);

/** Kinds stand beside the dimensions; where one of these has the same code, both have a GUID all the same. */
export function kindGuid(frame: Frame, kind: string): string {
  const isDimension = codedDimensions(frame).some(({ code }) => code === kind);
  return guidOf(isDimension ? `heading:kind:${kind}` : `heading:${kind}`);
}

/** A name as other programs show it: in Chinese and in English, once where both are the same. */
export function shownName(name: Text): string {
  return [...new Set(Object.values(bilingual(name)))].join(' ');
}

/** The dimensions that excerpts carry with their values, then the codes of each kind; a kind without codes is left out. */
export function framedCodes(frame: Frame, codesOf: (kind: string) => readonly Code[]): Code[] {
  const kinds = frame.kinds.map(({ code, name }) =>
    heading(kindGuid(frame, code), shownName(name), codesOf(code)),
  );
  return [...codedDimensions(frame).map(dimensionCode), ...kinds.filter(({ codes }) => codes.length > 0)];
}

export function attributeVariables(frame: Frame): Variable[] {
  return dimensionsOf(frame, 'attribute').map(({ code, name }) => ({
    guid: attributeGuid(code),
    name: shownName(name),
    description: '',
    type: 'Text',
  }));
}

function dimensionCode(dimension: Dimension): Code {
  const values = offered(dimension).map(({ code, name }) =>
    bareCode(valueGuid(dimension.code, code), shownName(name)),
  );
  return heading(dimensionGuid(dimension.code), shownName(dimension.name), values);
}

const heading = (guid: string, name: string, codes: readonly Code[]): Code => ({
  ...bareCode(guid, name),
  codable: false,
  codes,
});

function bareCode(guid: string, name: string): Code {
  return { guid, name, description: '', color: null, codable: true, notes: [], codes: [] };
}
