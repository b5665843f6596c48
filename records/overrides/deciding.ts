/** The kinds of task that a request opens; once it is decided or taken back nobody has to do them. */
export const DECIDING = ['AUTHORISE_OVERRIDE', 'CALDICOTT_CONSULTATION', 'APPROVE_AS_ORIGINATOR'] as const;
