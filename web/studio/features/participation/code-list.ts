import { slipAddress, type SlipFacts } from './slip.ts';

/** Codes with their addresses as CSV that Excel opens: UTF-8 with a mark, CRLF. No value needs quotes. */
export function codeList(
  facts: SlipFacts,
  codes: readonly string[],
  head: readonly [string, string],
): string {
  const lines = codes.map((code) => [code, slipAddress(facts, code)].join(','));
  return `\uFEFF${[head.join(','), ...lines].join('\r\n')}\r\n`;
}
