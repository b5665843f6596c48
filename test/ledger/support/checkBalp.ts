// biome-ignore lint/suspicious/noExplicitAny: what is checked may have any shape.
type Json = any;

const codeOf = (type: Json): string => type?.coding?.[0]?.code ?? '';
const isOne = (found: readonly Json[]): boolean => found.length === 1;

/**
 * What IHE BALP 1.1.3 asks beyond FHIR R4 itself, by the profiles' own lists of required elements; empty: all there.
 * Events without a profile (a family's) are not asked.
 */
export function checkBalp(event: Json): string[] {
  const profile: string | undefined = event.meta?.profile?.[0]?.split('/').at(-1);
  if (profile === undefined) return [];
  const agent = (code: string) => event.agent.filter(({ type }: Json) => codeOf(type) === code);
  const entity = (code: string) => event.entity.filter(({ type }: Json) => type.code === code);
  const wrong: string[] = [];
  const must = (says: string, holds: boolean) => {
    if (!holds) wrong.push(says);
  };
  const sameAsObserver = (who: Json) => JSON.stringify(who) === JSON.stringify(event.source.observer);
  must('no modifierExtension', event.modifierExtension === undefined);
  must('outcome', ['0', '4', '8', '12'].includes(event.outcome));
  must('one patient', isOne(entity('1')) && entity('1')[0].role?.code === '1');
  must('the patient is a Patient', entity('1')[0]?.what?.type === 'Patient');
  must('two entities', event.entity.length >= 2);
  if (profile === 'IHE.BasicAudit.PrivacyDisclosure.Source') {
    must('type', event.type.code === '110106');
    must(
      'subtype',
      event.subtype.some(({ code }: Json) => code === 'disclose'),
    );
    must('action', event.action === 'R');
    for (const role of ['110153', '110152']) {
      must(`one agent ${role}`, isOne(agent(role)));
      must(`who and network of ${role}`, Boolean(agent(role)[0]?.who && agent(role)[0]?.network));
    }
    must('val-audit-source', sameAsObserver(agent('110153')[0]?.who));
    must('one custodian at most', agent('159541003').length <= 1);
  } else if (profile === 'IHE.BasicAudit.AuthZconsent') {
    must('type', event.type.code === '110113');
    must(
      'subtype',
      event.subtype.every(({ code }: Json) => code === 'AuthZ-Consent'),
    );
    must('action', event.action === 'E');
    for (const role of ['110150', 'IRCP', 'PROV', 'authserver'])
      must(`one agent ${role} and who`, isOne(agent(role)) && Boolean(agent(role)[0].who));
    must('network of the client', Boolean(agent('110150')[0]?.network));
    must('requestors', agent('IRCP')[0]?.requestor === true && agent('PROV')[0]?.requestor === false);
    must('val-audit-source', sameAsObserver(agent('authserver')[0]?.who));
    must('a consent', entity('Consent').length >= 1 && entity('Consent').every(({ what }: Json) => what));
    must('closed slices', event.entity.length === entity('1').length + entity('Consent').length);
  } else {
    wrong.push(`an unknown profile ${profile}`);
  }
  return wrong;
}
