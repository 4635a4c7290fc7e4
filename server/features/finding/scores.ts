import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { OpenSurvey } from '../result/result.door.ts';

/** Whether a release has all of some scores: scales, derived scores and rated items. */
export function isScored({ release, survey }: OpenSurvey, names: readonly string[]): boolean {
  const { scales, derived } = release.manifest.scoring;
  return names.every(
    (name) =>
      Object.hasOwn(scales, name) ||
      Object.hasOwn(derived, name) ||
      survey.items.some(({ code }) => code === name),
  );
}

/** What scores are called, with their names. */
export function scoreNames({ survey, definition }: OpenSurvey): (name: string) => Bilingual {
  const known = new Map<string, Bilingual>([
    ...definition.derived.map(({ code, name }) => [code, bilingual(name ?? plain(code))] as const),
    ...survey.scales.map(({ code, name }) => [code, name] as const),
  ]);
  return (name) => {
    const found = known.get(name);
    return found ? both(`${found['zh-CN']} ${name}`, `${found.en} ${name}`) : plain(name);
  };
}
