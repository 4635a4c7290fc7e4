/** Languages that questionnaires are often asked in; any other has its tag typed in. */
export const usualLanguages = [
  'zh-CN',
  'zh-TW',
  'en',
  'ar',
  'bo',
  'de',
  'es',
  'fr',
  'hi',
  'ja',
  'kk',
  'ko',
  'mn',
  'pt',
  'ru',
  'ug',
  'vi',
] as const;

/**
 * The tag as it is written by rule; null for what is none.
 *
 * @example
 * canonicalTag('ZH-cn') // => 'zh-CN'
 * canonicalTag('français') // => null
 */
export function canonicalTag(typed: string): string | null {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(typed.trim())) return null;
  try {
    return Intl.getCanonicalLocales(typed.trim())[0] ?? null;
  } catch {
    return null;
  }
}
