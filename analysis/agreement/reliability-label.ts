/**
 * Krippendorff's (2004, p. 241) customary reading of α: from .800 on reliable, from .667 on for tentative conclusions only.
 *
 * @example
 * reliabilityLabel(0.7) // => 'tentative'
 */
export function reliabilityLabel(alpha: number): 'reliable' | 'tentative' | 'unreliable' | null {
  if (Number.isNaN(alpha)) return null;
  if (alpha >= 0.8) return 'reliable';
  return alpha >= 0.667 ? 'tentative' : 'unreliable';
}
