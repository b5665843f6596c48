/** The tables of policy.md as they stand there; the model reads the text, so that nothing is shared with the product. */

const REGISTER = `
| ROUTINE_COORDINATION | ATTENDANCE_UPDATE, APPOINTMENT_SCHEDULE, KEY_CONTACT |
| FUNCTIONAL_ENGAGEMENT | FUNCTIONAL_CONCERN, ENGAGEMENT_ISSUE, SUPPORT_INSTRUCTION, OUTCOME_DATA, UTILISATION_TREND, PLAN_REVIEW |
| SAFEGUARDING_CRITICAL | RISK_ALERT, CRISIS_PLAN, PROTECTION_STATUS, SAFEGUARDING_INCIDENT, INCIDENT_PATTERN |
| RESTRICTED_CLINICAL | ASSESSMENT_SUMMARY, MEDICATION, DIAGNOSIS, SENSITIVE_SERVICE |
| IDENTITY | IDENTITY_DETAIL, ADDRESS |
| GOVERNANCE | MEMBERSHIP, CONSENT_POSITION, RISK_TIER_RECORD, RELATIONSHIP_RECORD, OVERRIDE_RECORD, TASK |
| CRISIS_SUMMARY | CRISIS_ITEM |
| ANALYTIC_PROFILE | RISK_PROFILE |
| RESTRICTED_OPERATIONAL | POLICE_INTELLIGENCE |`;

/** §4, with IDENTITY added (P15 sets it no ceiling) and "own", "key-holder" and the like left to the rows of §6. */
const CEILING = `
| ATTENDANCE_UPDATE, APPOINTMENT_SCHEDULE, KEY_CONTACT | yes | yes | yes |
| SUPPORT_INSTRUCTION | yes | yes | yes |
| FUNCTIONAL_CONCERN, ENGAGEMENT_ISSUE | – | yes | yes |
| OUTCOME_DATA, UTILISATION_TREND, PLAN_REVIEW | – | yes | – |
| RISK_ALERT, CRISIS_PLAN, CRISIS_ITEM | yes | yes | yes |
| PROTECTION_STATUS | uplift | yes | yes |
| SAFEGUARDING_INCIDENT | uplift | yes | uplift |
| INCIDENT_PATTERN | uplift | uplift | yes |
| ASSESSMENT_SUMMARY, MEDICATION, DIAGNOSIS, SENSITIVE_SERVICE | – | – | yes |
| RISK_PROFILE | – | yes | – |
| POLICE_INTELLIGENCE | – | own organisation | – |
| MEMBERSHIP, CONSENT_POSITION, RISK_TIER_RECORD | yes | yes | yes |
| RELATIONSHIP_RECORD, OVERRIDE_RECORD | own | yes | yes |
| TASK | own | own | own |
| IDENTITY_DETAIL, ADDRESS | yes | yes | yes |`;

/** §5. */
const CELLS = `
| ROUTINE_COORDINATION | C | C | D! |
| FUNCTIONAL_ENGAGEMENT | C+ | C | D! |
| SAFEGUARDING_CRITICAL | V | C+ | D |
| RESTRICTED_CLINICAL | C+ | C+ | D! |
| ANALYTIC_PROFILE | V | C+ | D! |`;

function rows(table: string): string[][] {
  const lines = table.trim().split('\n');
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const register = rows(REGISTER).map(([category, classes]) => ({
  category: category!,
  classes: classes!.split(', '),
}));
const ceiling = rows(CEILING).map(([classes, ...cells]) => ({ classes: classes!.split(', '), cells }));
const cells = rows(CELLS).map(([category, ...needs]) => ({ category: category!, needs }));

/** `null`: not in the register. */
export function categoryInTheBook(dataClass: string): string | null {
  return register.find(({ classes }) => classes.includes(dataClass))?.category ?? null;
}

export const classesInTheBook: readonly string[] = register.flatMap(({ classes }) => classes);

/** `yes`, `–`, `uplift`, `own`, `own organisation`; `–` for what the book does not say. */
export function ceilingInTheBook(dataClass: string, roleTier: string): string {
  const column = ['FRONTLINE', 'CARE_MANAGER', 'CLINICAL'].indexOf(roleTier);
  return ceiling.find(({ classes }) => classes.includes(dataClass))?.cells[column] ?? '–';
}

/** `C`, `C+`, `D`, `D!`, `V`; `null` where the book has no cell. */
export function cellInTheBook(category: string, tier: string): string | null {
  const column = ['LOW', 'MODERATE', 'HIGH'].indexOf(tier);
  return cells.find((row) => row.category === category)?.needs[column] ?? null;
}
