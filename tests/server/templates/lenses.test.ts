import { describe, expect, test } from 'vitest';
import type { ClaimTest } from '../../../analysis/model/frame/claim.ts';
import type { Reading } from '../../../analysis/model/frame/reading.ts';
import type { Text } from '../../../analysis/model/text.ts';
import { itemsBehind } from '../../../server/features/lens/items-behind.ts';
import { measureOf } from '../../../server/features/reading/measure.ts';
import { surveyOf } from '../../../server/features/result/survey.ts';
import { readTemplate } from '../../../server/templates/read-template.ts';

const scoresOf = (each: ClaimTest): string[] => {
  if (each.test === 'difference') return [each.greater, each.lesser];
  return each.test === 'weights' ? [each.outcome, ...each.heavier, ...each.lighter] : [];
};

describe.each(['four-links', 'hospital'])('the lenses and claims of %s', (name) => {
  async function shipped() {
    const { frame, instrument, codes } = await readTemplate(name);
    const { lenses = [], profile, claims = [], levels = [] } = frame!;
    const survey = { survey: surveyOf(instrument!, frame!), definition: instrument! };
    return { lenses, profile: profile!, claims, levels, codes, survey, definition: instrument! };
  }

  test('read what the questionnaire asks and the codebook knows', async () => {
    const { lenses, profile, claims, codes, survey, definition } = await shipped();
    const ideas = [...lenses.flatMap(({ nodes }) => nodes), ...profile.tiles.flatMap(({ parts }) => parts)];
    const tests = claims.flatMap((claim) => claim.tests);
    const readings: Reading[] = [
      ...ideas.flatMap(({ reading }) => reading ?? []),
      ...tests.flatMap((each) => (each.test === 'level' ? [each.reading] : [])),
      ...[...profile.outcomes, ...profile.tiles.flatMap(({ outcome }) => outcome ?? [])].map((scale) => ({
        scale,
      })),
      ...tests.flatMap(scoresOf).map((scale) => ({ scale })),
    ];
    const named = readings.flatMap(({ association: pair, items = [] }) => [
      ...items,
      ...(pair ? [pair.score, pair.with] : []),
    ]);
    expect(named.filter((each) => itemsBehind(definition, each).length === 0)).toEqual([]);
    const means = readings.filter(({ association }) => !association);
    expect(means.filter((reading) => !measureOf(survey, reading))).toEqual([]);

    const known = codes.map(({ code }) => code);
    const used = [
      ...ideas.flatMap((idea) => idea.codes ?? []),
      ...lenses.flatMap(({ nodes }) => nodes.flatMap(({ within }) => within ?? [])),
      ...tests.flatMap((each) => (each.test === 'voices' ? each.codes : [])),
    ];
    expect(used.filter((code) => !known.includes(code))).toEqual([]);
  });

  test('relate no score to the answers that it is made of', async () => {
    const { lenses, survey, definition } = await shipped();
    for (const { nodes, edges } of lenses)
      for (const { from, to } of edges) {
        const [one, other] = [from, to].map((wanted) => {
          const { reading } = nodes.find(({ code }) => code === wanted)!;
          const measure = reading ? measureOf(survey, reading) : null;
          return measure
            ? [measure.variable, ...measure.items].flatMap((each) => itemsBehind(definition, each))
            : [];
        });
        expect(
          one!.filter((item) => other!.includes(item)),
          `${from} → ${to}`,
        ).toEqual([]);
      }
  });

  test('are written in both languages, say where they come from, and can be contradicted', async () => {
    const { lenses, profile, claims, levels } = await shipped();
    const texts: Text[] = [
      profile.name,
      ...lenses.flatMap((lens) => [lens.name, lens.question, lens.reading, lens.contradiction]),
      ...[...lenses.flatMap(({ nodes }) => nodes), ...profile.tiles, ...levels].map((each) => each.name),
      ...profile.tiles.flatMap(({ parts }) => parts.map((part) => part.name)),
      ...claims.flatMap(({ claim, rivals }) => [claim, rivals!]),
    ];
    for (const text of texts) {
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(text['en']).toMatch(/[a-z]/);
    }
    for (const { sources } of lenses) for (const source of sources) expect(source).toMatch(/\(\d{4}\)\. /);
    for (const { code, tests } of claims)
      expect([code, [...new Set(tests.map(({ speaks }) => speaks))].sort()]).toEqual([
        code,
        ['against', 'for'],
      ]);
  });
});

test('the four links bring ten lenses and eight claims, the hospital two lenses', async () => {
  const [survey, ward] = [await readTemplate('four-links'), await readTemplate('hospital')];
  expect([survey.frame!.lenses!.length, survey.frame!.claims!.length]).toEqual([10, 8]);
  expect(ward.frame!.lenses).toHaveLength(2);
  expect(survey.frame!.profile!.tiles.map(({ kind }) => kind).sort()).toEqual(
    ['balance', 'balance', 'chain', 'one', 'rise', 'set', 'set'], // prettier-ignore
  );
});
