import { GraphQLError, GraphQLScalarType } from 'graphql';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** Written as ISO 8601 in UTC; read from any ISO 8601 with an offset. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: (value) => {
    const at = typeof value === 'string' && MOMENT.test(value) ? new Date(value) : new Date(Number.NaN);
    if (Number.isNaN(at.getTime())) throw new GraphQLError('A DateTime is written like 2024-05-17T09:30:00Z');
    return at;
  },
});

/** A calendar date, kept as text: it has no time zone to be lost in. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => String(value),
  parseValue: (value) => {
    const isDate = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isOnCalendar(value);
    if (!isDate) throw new GraphQLError('A Date is written like 2024-05-17');
    return value;
  },
});

const isOnCalendar = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};
