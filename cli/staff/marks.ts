import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { marksOf } from '../../subgraphs/kit/match/marksOf.ts';
import { readKey } from '../../subgraphs/kit/readKey.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';

const COLUMNS = 4;

/** What an organisation's practitioners could have in common with people, as marks; names and addresses stay with it. */
export const staffMarks: Command = {
  name: 'staff marks',
  about: 'make the marks by which somebody who is shown a relative is noticed',
  details:
    'Run by the organisation, over its own list: lines of practitioner;surname;first line of the address;postcode, as UTF-8. The key is read from KINVIEW_MATCH_KEY. The spine is given the file as KINVIEW_STAFF_MARKS.',
  options: {
    organisation: { type: 'string', value: '<id>', about: 'the organisation', required: true },
    from: { type: 'string', value: '<file>', about: 'its list', required: true },
    to: { type: 'string', value: '<file>', about: 'where the marks go', required: true },
  },
  async run(asked) {
    const key = readKey(asked.io.env, 'KINVIEW_MATCH_KEY');
    const organisation = asked.text('organisation');
    const text = readFileSync(resolve(asked.io.folder, asked.text('from')), 'utf8');
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const marks = lines.flatMap((row, index) => {
      const cells = row.split(';').map((cell) => cell.trim());
      const [practitioner = '', surname = '', line = '', postcode = ''] = cells;
      if (cells.length !== COLUMNS || practitioner === '') throw malformed(index + 1);
      return marksOf(key, organisation, { practitioner, surname, line, postcode });
    });
    const file = resolve(asked.io.folder, asked.text('to'));
    writeFileSync(file, marks.join(''), { mode: 0o600 });
    const report = { practitioners: lines.length, marks: marks.length };
    return {
      exitCode: exitCodes.FINE,
      text: `${marks.length} marks of ${lines.length} practitioners are in ${asked.text('to')}.`,
      report,
    };
  },
};

function malformed(number: number): CommandError {
  return new CommandError(
    'STAFF_MALFORMED',
    `Line ${number} of the list has another form.`,
    'Each line is practitioner;surname;first line of the address;postcode.',
  );
}
