/**
 * SQL that says whether an `alert` went to an organisation where nobody is known who holds one of the functions (`leads`, a
 * parameter): then nobody there could look at it.
 */
export const unled = (leads: string): string =>
  `not exists (select from practitioner held where held.organisation = alert.organisation and held.function = any (${leads}))`;
