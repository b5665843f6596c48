export const familyQuery =
  '{ family(id: "harrow-vale") { members { role person { id socialCare { identity { name } attendance { sessionsAttended } ' +
  'functionalConcerns { description } riskAlerts { description } protectionStatus { state } } ' +
  'health { riskAlerts { description advice } assessments { summary } } police { incidents { summary } } } } } }';

interface Addresses {
  readonly gateway: string;
  readonly [name: string]: string;
}

/** What to try once everything answers. */
export function explain(addresses: Addresses, logFolder: string, seconds: string): string {
  const { gateway } = addresses;
  const listed = Object.entries(addresses).map(([name, url]) => `  ${name.padEnd(12)}${url}`);
  const body = JSON.stringify({ query: familyQuery });
  return `
Kinview is ready after ${seconds} s. Ctrl-C stops it; what is recorded stays (npm start -- --reset starts over).

${listed.join('\n')}

Logs are in ${logFolder}.

One question, three practitioners. Paste this, with WHO and WHY from the list below:

  WHO=u-pc WHY=SAFEGUARDING
  curl -s ${gateway} -H "authorization: Bearer $(npm run --silent token -- $WHO)" \\
    -H "x-purpose: $WHY" -H 'content-type: application/json' \\
    -d '${body}'

  u-pc   SAFEGUARDING   a police officer: Maya's alerts and protection status, Jordan's risk alert although he withdrew
                        his consent (she is at HIGH); no concerns, no assessments of anybody
  u-ed   SAFEGUARDING   an emergency doctor: also Maya's assessments; Jordan's are withheld, as he withdrew
  u-vcs  COORDINATION   a family support worker: names and Maya's attendance; nothing about risk

Each answer says under extensions.disclosure what was withheld and whom to ask, and was on the ledger before it came.
`;
}
