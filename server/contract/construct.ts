import { Type, type Static } from 'typebox';

/** The construct map: items, scales, codes and findings all carry these codes. */
export const links = ['plan', 'process', 'appraisal', 'results', 'across'] as const;
export const stances = ['problem', 'strength', 'suggestion'] as const;
export const codeKinds = ['mechanism', 'outcome', 'free'] as const;

export const Link = Type.Enum([...links]);
export const Stance = Type.Enum([...stances]);
export const CodeKind = Type.Enum([...codeKinds]);
export type Link = Static<typeof Link>;
export type Stance = Static<typeof Stance>;
export type CodeKind = Static<typeof CodeKind>;

/** A text in both languages. */
export const Bilingual = Type.Object({ 'zh-CN': Type.String(), en: Type.String() });
export type Bilingual = Static<typeof Bilingual>;
export type Locale = keyof Bilingual;
