import type { Certificate } from '../../contract/erasure.ts';

/** The certificate with what is redacted hidden in the names that people gave to what it lists. */
export function hideNames(certificate: Certificate, hide: (words: string) => string): Certificate {
  const titled = <T extends { readonly title: string }>(listed: readonly T[]): T[] =>
    listed.map((each) => ({ ...each, title: hide(each.title) }));
  const { interview, withdrawn, files } = certificate;
  return {
    ...certificate,
    interview: hide(interview),
    withdrawn: {
      ...withdrawn,
      findings: titled(withdrawn.findings),
      reports: titled(withdrawn.reports),
    },
    files: titled(files),
  };
}
