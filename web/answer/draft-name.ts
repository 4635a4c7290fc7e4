/** The name under which the sealed draft of a study, and the key to it, lie in the browser's storage. */
export const draftName = (study: string) => `fourlinks-draft-${study}`;
