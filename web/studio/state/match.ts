import type { Component } from 'svelte';

// Each page is given the parameters of its own pattern as props; the table of pages cannot say which.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type PageLoader = () => Promise<{ default: Component<any> }>;

export interface Match {
  readonly pattern: string;
  readonly params: Readonly<Record<string, string>>;
  readonly load: PageLoader;
}

/** The first page whose pattern (`/studies/:study/results`) fits the path. */
export function match(pages: Readonly<Record<string, PageLoader>>, path: string): Match | null {
  const segments = path.replace(/\/+$/, '').split('/');
  for (const [pattern, load] of Object.entries(pages)) {
    const wanted = pattern.split('/');
    if (wanted.length !== segments.length) continue;
    const params: Record<string, string> = {};
    const fits = wanted.every((part, index) => {
      const segment = segments[index] ?? '';
      if (!part.startsWith(':')) return part === segment;
      params[part.slice(1)] = decodeURIComponent(segment);
      return segment !== '';
    });
    if (fits) return { pattern, params, load };
  }
  return null;
}
