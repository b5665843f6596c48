import { readFile } from 'node:fs/promises';
import { CodedError } from '../../../database/codedError.ts';
import type { Kinship, StaffMark } from '../../../records/detect/findRelatives.ts';
import { type KinMark, kinTokenOf } from '../../kit/match/kinMark.ts';

/** Reads the file anew each time it is asked: organisations renew it when people come and go. */
export function createKinship(file: string): Kinship {
  return {
    marks: async () =>
      (await read(file))
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(markOf),
    tokenOf: (mark, person) => kinTokenOf(mark as KinMark, person).token,
  };
}

/** @throws CodedError STAFF_MARKS_UNREADABLE */
async function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw unreadable();
  });
}

function markOf(line: string): StaffMark {
  try {
    const { practitioner, organisation, scheme, mark } = JSON.parse(line) as StaffMark;
    if ([practitioner, organisation, scheme, mark].every((text) => typeof text === 'string'))
      return { practitioner, organisation, scheme, mark };
  } catch {
    // Told as any other line that is none.
  }
  throw unreadable();
}

function unreadable(): CodedError {
  return new CodedError(
    'STAFF_MARKS_UNREADABLE',
    'KINVIEW_STAFF_MARKS is no file of marks: make one with "kinview staff marks".',
  );
}
