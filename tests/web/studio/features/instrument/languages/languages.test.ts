import { expect, it } from 'vitest';
import {
  readTranslations,
  translationSheet,
  wordsOf,
} from '../../../../../../analysis/model/instrument/translation-sheet.ts';
import { textsOf, withLanguage, withTexts } from '../../../../../../analysis/model/instrument/translate.ts';
import { canonicalTag } from '../../../../../../web/studio/features/instrument/languages/language-tags.ts';
import { progressOf, rowsIn } from '../../../../../../web/studio/features/instrument/languages/missing.ts';
import { withConsent } from '../../../../../../web/studio/features/instrument/consent/with-consent.ts';
import { everyKind } from '../../../../../analysis/model/instrument/every-kind.ts';

it('a tag is written by rule', () => {
  expect(['ZH-cn', ' en ', 'sr-latn'].map(canonicalTag)).toEqual(['zh-CN', 'en', 'sr-Latn']);
  expect(['français', '', 'e', 'en_US'].map(canonicalTag)).toEqual([null, null, null, null]);
});

it('progress counts what is written, and the rows are those that lack something', () => {
  const draft = withTexts(withLanguage(everyKind, 'fr'), new Map([['items.R1.text', { fr: 'Un' }]]));
  const texts = textsOf(draft);
  expect(progressOf(draft, texts).find(({ language }) => language === 'fr')).toEqual({
    language: 'fr',
    written: 1,
    all: texts.length,
  });
  expect(rowsIn(draft, texts, 'missing')).toHaveLength(texts.length - 1);
  expect(rowsIn(draft, texts, 'block:LAST').every(({ block }) => block === 'LAST')).toBe(true);
});

it('a translation of an older wording is told, with both wordings', () => {
  const sheet = translationSheet(everyKind, 'zh-CN', 'en');
  const rows = sheet.rows.map(([place, what, source, en]) => [
    place!,
    what!,
    source!,
    place === 'title' || place === 'items.R1.text' ? 'New' : en!,
  ]);
  const reworded = withTexts(everyKind, new Map([['items.R1.text', { 'zh-CN': '改过' }]]));
  const report = readTranslations(reworded, {
    header: [...sheet.header, 'de'],
    rows: [...rows, ['gone', 'x']],
  })!;
  expect(report.changed.map(({ place, stale }) => [place, stale])).toEqual([
    ['title', null],
    ['items.R1.text', { file: 'Question R1（中）', draft: '改过' }],
  ]);
  expect(report).toMatchObject({ foreign: ['de'], absent: 0, unknown: [{ place: 'gone', words: 'x' }] });
  expect(wordsOf(report.changed).get('title')).toEqual({ en: 'New' });
  expect(readTranslations(everyKind, { header: ['a', 'b'], rows: [] })).toBeNull();
});

it('a part of the consent page without words is left out', () => {
  const said = withConsent(everyKind, 'purpose', 'en', 'To learn.');
  expect(said.consent?.purpose).toEqual({ 'zh-CN': '', en: 'To learn.' });
  expect(withConsent(said, 'purpose', 'en', ' ').consent).toEqual(everyKind.consent);
  const { consent: _, ...bare } = everyKind;
  expect(withConsent(withConsent(bare, 'who', 'en', 'We'), 'who', 'en', '')).toEqual(bare);
});
