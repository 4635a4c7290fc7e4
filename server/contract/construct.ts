/** Texts and the frame as the wire knows them. */
export { Bilingual, Locale, Text, textOf } from '../../analysis/model/text.ts';
export { Frame, Tags, Values } from '../../analysis/model/frame/frame.ts';
