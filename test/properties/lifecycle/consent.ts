/** What their mother decided about sharing for the child, told by hand from policy.md §3: it shares nothing with what runs. */
export interface ConsentModel {
  stands: 'NOT_ASKED' | 'GIVEN' | 'REFUSED' | 'WITHDRAWN' | 'DISPUTED' | 'VOID';
  /** What it was before it was disputed. */
  before: ConsentModel['stands'];
  /** She objected before, and nobody found that this does not count: it is back when what came after it is void. */
  earlier: boolean;
  /** Somebody else objects, and nobody has settled it. */
  contested: boolean;
}

export type ConsentStep =
  | { kind: 'agree' | 'refuse' | 'renew' | 'withdraw' | 'dispute'; user: string }
  | { kind: 'doubt' | 'uphold' | 'setAside'; user: string };

const works = ['u-sw', 'u-sl', 'u-ds', 'u-hv'];

export const notAsked = (): ConsentModel => ({
  stands: 'NOT_ASKED',
  before: 'NOT_ASKED',
  earlier: false,
  contested: false,
});

const objections = ['REFUSED', 'WITHDRAWN', 'DISPUTED'];

export const objects = ({ stands, earlier }: ConsentModel): boolean =>
  objections.includes(stands) || (stands === 'VOID' && earlier);

/** Takes a step where it may be taken; false: it may not, and nothing is different afterwards. */
export function decide(consent: ConsentModel, { kind, user }: ConsentStep): boolean {
  const { stands, contested } = consent;
  switch (kind) {
    case 'agree':
      return works.includes(user) && !contested && become(consent, 'GIVEN');
    case 'refuse':
      return works.includes(user) && become(consent, 'REFUSED');
    case 'renew':
      return works.includes(user) && !contested && stands === 'GIVEN';
    case 'withdraw':
      return (
        works.includes(user) && (stands === 'GIVEN' || stands === 'DISPUTED') && become(consent, 'WITHDRAWN')
      );
    case 'dispute':
      if (!works.includes(user) || ['DISPUTED', 'VOID', 'NOT_ASKED'].includes(stands)) return false;
      return contest(consent);
    case 'doubt':
      // One lead voids a permission alone, and an objection never.
      if (user !== 'u-sl' || contested || stands === 'VOID') return false;
      return objects(consent) ? contest(consent) : become(consent, 'VOID');
    case 'uphold':
    case 'setAside':
      if (user !== 'u-gov' || !contested) return false;
      consent.contested = false;
      if (kind === 'setAside') {
        if (objections.includes(stands === 'DISPUTED' ? consent.before : stands)) consent.earlier = false;
        consent.stands = 'VOID';
      } else if (stands === 'DISPUTED') consent.stands = consent.before;
      return true;
  }
}

function contest(consent: ConsentModel): true {
  Object.assign(consent, { before: consent.stands, stands: 'DISPUTED', contested: true });
  return true;
}

function become(consent: ConsentModel, stands: ConsentModel['stands']): true {
  if (objections.includes(consent.stands)) consent.earlier = true;
  consent.stands = stands;
  return true;
}
