import type { RecordKind } from '../../../subgraphs/kit/recordKinds.ts';
import type { Check, Subject } from '../types.ts';

interface Row {
  readonly id?: string;
  readonly source?: { readonly organisation?: string | null };
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const listed = (value: unknown): Row[] =>
  value === null || value === undefined ? [] : ([value].flat() as Row[]);

/** Each field of each person with every controller open: what there is to compare with. */
async function everything({ ask, open, people, namespace: { kinds } }: Subject) {
  const answers = await ask(people, kinds, open(people, kinds));
  return people.flatMap((person, index) =>
    kinds.map((kind) => ({ person, kind, rows: listed(answers[index]?.[kind.name]) })),
  );
}

const NO_RECORDS = { notTried: 'None of the people asked about has a record: name some with --person.' };

const there: Check = {
  area: 'rows',
  expects: 'serves the records that are known to be there',
  fix: 'Load the records of the people in the call, for the classes and controllers that its grant opens.',
  async run(subject) {
    const rows = (await everything(subject)).flatMap((one) => one.rows);
    if (rows.length === 0) return NO_RECORDS;
    const nameless = rows.filter(({ source }) => typeof source?.organisation !== 'string').length;
    return nameless === 0 ? [] : [`${nameless} records do not say whose they are (source.organisation)`];
  },
};

const closed: Check = {
  area: 'rows',
  expects: 'serves nothing of a class that the grant does not list',
  fix: 'Look the class up in the row conditions of the person; not listed, or listed with no controller, is null.',
  async run({ ask, open, people, namespace: { kinds } }) {
    const found: string[] = [];
    const tried: [string, Parameters<Subject['ask']>[2]][] = [
      ['no row condition at all', []],
      ['a row condition that lists nothing', [{ people, open: {} }]],
      ['a class with no controller', open(people, kinds, [])],
      ['row conditions of other people', open(['somebody-else'], kinds)],
    ];
    for (const [what, rows] of tried) {
      const answers = await ask(people, kinds, rows);
      const leaks = answers.flatMap((one) => kinds.filter((kind) => one && !isNothing(one[kind.name])));
      for (const name of new Set(leaks.map((kind) => kind.name))) found.push(`${what}: ${name} came`);
    }
    return found;
  },
};

const controllers: Check = {
  area: 'rows',
  expects: 'serves the records of open controllers and of no other',
  fix: "Put the controllers of the row condition into the query's condition (where controller = any(…)).",
  async run(subject) {
    const all = await everything(subject);
    if (all.every(({ rows }) => rows.length === 0)) return NO_RECORDS;
    const found: string[] = [];
    for (const { person, kind, rows } of all) {
      for (const controller of [...subject.controllersOf(kind), 'an-organisation-that-nobody-knows']) {
        const [answer] = await subject.ask([person], [kind], subject.open([person], [kind], [controller]));
        const only = listed(answer?.[kind.name]);
        if (only.some(({ source }) => source?.organisation !== controller))
          found.push(`${kind.name}: a record of another controller than the open one came`);
        const expected = rows.filter(({ source }) => source?.organisation === controller);
        if (!keepsOrder(expected, only))
          found.push(`${kind.name}: records of the open controller are missing or out of order`);
      }
    }
    return [...new Set(found)];
  },
};

function keepsOrder(expected: readonly Row[], only: readonly Row[]): boolean {
  let from = 0;
  return expected.every((row) => {
    const text = JSON.stringify(row);
    const at = only.findIndex((other, index) => index >= from && JSON.stringify(other) === text);
    from = at + 1;
    return at >= 0;
  });
}

const beforeLimit: Check = {
  area: 'rows',
  expects: 'applies row conditions before any limit or order',
  fix: 'Filter by controller in the same query that orders and limits, not on its result: what is withheld must not push out what is open.',
  async run({ known, ask, open, namespace }) {
    const found: string[] = [];
    let tried = 0;
    for (const [person, fields] of Object.entries(known))
      for (const [field, counts] of Object.entries(fields)) {
        const kind = namespace.kinds.find(({ name }) => name === field);
        if (!kind) return [`the known records name ${field}, which the schema does not have`];
        for (const [controller, count] of Object.entries(counts)) {
          tried += 1;
          const [answer] = await ask([person], [kind], open([person], [kind], [controller]));
          const expected = kind.many ? count : Math.min(count, 1);
          const came = listed(answer?.[field]).length;
          if (came !== expected)
            found.push(`${field}: ${came} of ${expected} records came with only their controller open`);
        }
      }
    return tried > 0
      ? found
      : {
          notTried:
            'Say with --known which records there are: two controllers’ records of one person show it.',
        };
  },
};

const stricter: Check = {
  area: 'rows',
  expects: 'keeps back fields of a stricter class of their own',
  fix: 'Below a class that is open, a field with a class of its own is null unless that class is open for the same controller.',
  async run(subject) {
    const kinds = subject.namespace.kinds.filter((kind) => kind.fields.some(({ dataClass }) => dataClass));
    if (kinds.length === 0) return { notTried: 'The schema has no field with a stricter class of its own.' };
    const found: string[] = [];
    for (const kind of kinds) {
      const rows = [{ people: subject.people, open: { [kind.dataClass]: subject.controllersOf(kind) } }];
      const answers = await subject.ask(subject.people, [kind], rows);
      for (const name of leaking(
        kind,
        answers.flatMap((one) => listed(one?.[kind.name])),
      ))
        found.push(`${kind.name}.${name} came`);
    }
    return found;
  },
};

function leaking(kind: RecordKind, rows: readonly Row[]): string[] {
  const own = kind.fields.filter(({ dataClass }) => dataClass !== null && dataClass !== kind.dataClass);
  return own
    .map(({ name }) => name)
    .filter((name) => rows.some((row) => !isNothing((row as Record<string, unknown>)[name] ?? null)));
}

const otherClasses: Check = {
  area: 'rows',
  expects: 'refuses a grant that takes a field for another class than it has',
  fix: 'Compare the grant’s classes (Type.field → class) with yours for every field that is asked for; another: answer 409, code CLASSES_DIFFER. Answering with nothing would hide records.',
  async run({ send, bodyFor, people, namespace: { type, kinds } }) {
    const [kind] = kinds;
    if (!kind) return NO_RECORDS;
    const inner = kind.fields.flatMap(({ name, dataClass }) =>
      dataClass === null ? [] : [[`${kind.type}.${name}`, dataClass]],
    );
    const coordinate = `${type}.${kind.name}`;
    const body = bodyFor(people, [kind]);
    const asking = async (dataClass: string) => {
      const classes = { ...Object.fromEntries(inner), [coordinate]: dataClass };
      return (
        (await send(body, { classes, rows: [{ people, open: { [dataClass]: [] } }] })).json?.data != null
      );
    };
    const found: string[] = [];
    if (await asking('A_CLASS_THAT_NOBODY_KNOWS')) found.push(`${kind.name}: another class was accepted`);
    if (!(await asking(kind.dataClass))) found.push(`${kind.name}: its own class was refused`);
    return found;
  },
};

export const rowChecks: readonly Check[] = [there, closed, controllers, beforeLimit, stricter, otherClasses];
