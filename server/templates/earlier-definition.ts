import codebook from './four-links/codebook.json' with { type: 'json' };

const frame = 'four-links';
const rowsOf = new Map<unknown, readonly string[]>(
  codebook.map(({ code, tags }) => [code, 'mechanism' in tags ? tags.mechanism : []]),
);

type Fields = Readonly<Record<string, unknown>>;

/**
 * Definitions made before there were frames named a link and codes of the one codebook there was; both become tags of its
 * frame. Anything else stays as it is.
 */
export function liftDefinition(given: unknown): unknown {
  if (!isFields(given)) return given;
  const lists = Object.entries(given).filter(
    (entry): entry is [string, unknown[]] =>
      ['blocks', 'items', 'scales'].includes(entry[0]) && Array.isArray(entry[1]),
  );
  if (!lists.some(([, parts]) => parts.some(isEarlier))) return given;
  const lifted = Object.fromEntries(lists.map(([list, parts]) => [list, parts.map(liftPart)]));
  const tagged = Object.values(lifted).some((parts) =>
    parts.some((part) => isFields(part) && 'tags' in part),
  );
  return { ...given, ...(tagged && { frame }), ...lifted };
}

function isEarlier(part: unknown): part is Fields {
  return isFields(part) && ('link' in part || 'mechanisms' in part);
}

function liftPart(part: unknown): unknown {
  if (!isEarlier(part)) return part;
  const { link = null, mechanisms = [], ...kept } = part;
  // What was never right is left to be refused by its name.
  if ((link !== null && typeof link !== 'string') || !Array.isArray(mechanisms)) return part;
  const rows = [...new Set(mechanisms.flatMap((code) => rowsOf.get(code) ?? []))];
  const tags = { ...(link !== null && { link: [link] }), ...(rows.length > 0 && { mechanism: rows }) };
  return Object.keys(tags).length > 0 ? { ...kept, tags } : kept;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
