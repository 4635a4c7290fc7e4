import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { dimensionOf, valueOf } from '../../../analysis/model/frame/read-frame.ts';
import type { SpeakerRole } from '../../../analysis/model/speakers.ts';
import { type Bilingual, bilingual, both, type Locale } from '../../../analysis/model/text.ts';
import type { ReportExcerpt } from '../adjudication/adjudication.door.ts';

/** What the book says of speakers. Several attributes together would tell one speaker from all others, so the first stands alone. */
export function voiceOf(frame: Frame): Bilingual {
  const attribute = dimensionOf(frame, 'attribute');
  if (!attribute)
    return both(
      '引文取自去标识后的文本，不注明受访者。',
      'Quotes come from the redacted text, without their speakers.',
    );
  const name = bilingual(attribute.name);
  return both(
    `引文取自去标识后的文本，只注明受访者的“${name['zh-CN']}”。`,
    `Quotes come from the redacted text; of a speaker only one thing is given: ${name.en}.`,
  );
}

/** Whose words are not those of who is interviewed, and whom the attributes of an interview do not describe. */
const others: Partial<Record<SpeakerRole, Bilingual>> = {
  interviewer: both('访谈员', 'The interviewer'),
  other: both('在场的其他人', 'Somebody else present'),
};

/** How the speaker stands to what was said, and the one attribute of the speaker. */
export function speakerOf({ values, interview }: ReportExcerpt, role: SpeakerRole, frame: Frame): Bilingual {
  const other = others[role];
  if (other) return other;
  const said = [
    [dimensionOf(frame, 'valence'), values] as const,
    [dimensionOf(frame, 'attribute'), interview.attributes] as const,
  ].flatMap(([dimension, own]) => {
    const value = dimension && valueOf(frame, dimension.code, own[dimension.code] ?? '');
    return value ? [{ glyph: value.glyph ?? '', ...bilingual(value.name) }] : [];
  });
  if (said.length === 0) return both('受访者', 'A speaker');
  const inWords = (language: Locale) =>
    said.map(({ glyph, [language]: name }) => `${glyph} ${name}`.trim()).join(' · ');
  return both(inWords('zh-CN'), inWords('en'));
}
