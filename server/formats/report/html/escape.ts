const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML, in an attribute too. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign]!);
