/**
 * Every error that the gateway can answer with: its code, its HTTP status and the words that go out. The words say
 * what to do; what happened inside is logged, never sent. One test pins this table.
 */
export const catalogue = {
  UNAUTHENTICATED: {
    status: 401,
    message: 'Sign in first: send a valid token as "Authorization: Bearer <token>".',
  },
  REQUESTER_UNKNOWN: {
    status: 401,
    message:
      'The token is valid, but its organisation, agency, role tier or function is not in the sharing agreement. Ask your administrator to correct your account.',
  },
  SIGN_IN_UNAVAILABLE: {
    status: 503,
    message: 'Sign-in cannot be checked at the moment. Try again shortly; in an emergency use the duty line.',
  },
  PURPOSE_REQUIRED: {
    status: 400,
    message: 'Say why you ask: send the header "x-purpose", for example "x-purpose: SAFEGUARDING".',
  },
  PURPOSE_UNKNOWN: {
    status: 400,
    message: 'The header "x-purpose" does not name a purpose of the sharing agreement.',
  },
  PURPOSE_INCOMPATIBLE: {
    status: 400,
    message:
      'This purpose is not served here, or not for your function. State the purpose of your work in the header "x-purpose".',
  },
  RESERVED_ALIAS: {
    status: 400,
    message: 'Aliases must not begin with "__": these names are reserved.',
  },
  INTROSPECTION_NOT_PERMITTED: {
    status: 400,
    message: 'Your function may not introspect the schema. The published schema is in schema/api.graphql.',
  },
  METHOD_NOT_ALLOWED: { status: 405, message: 'Send GraphQL requests with POST.' },
  BATCHING_NOT_SUPPORTED: {
    status: 400,
    message: 'Send one operation per request: batches of operations are not accepted.',
  },
  REQUEST_MALFORMED: {
    status: 400,
    message:
      'Send a JSON object with "query", and "variables" where needed, as "content-type: application/json".',
  },
  NO_SUCH_ADDRESS: { status: 404, message: 'There is nothing here. Send GraphQL requests to POST /graphql.' },
  EXPORT_MALFORMED: {
    status: 400,
    message:
      'Ask for "format=csv" or "format=fhir", with "subject", "requester", "organisation", "from" and "to" (ISO 8601) as limits; or for "format=ndjson", the whole ledger, with none.',
  },
  EXPORT_NOT_PERMITTED: {
    status: 403,
    message: 'Exports of the ledger are for auditors and governance leads, with "x-purpose: AUDIT".',
  },
  EXPORT_OF_ALL: {
    status: 403,
    message:
      'The whole ledger, to be verified, is for auditors. Ask for "format=csv" or "format=fhir": they hold what your colleagues asked, and what anybody asked about families that your organisation leads or that you work with.',
  },
  EXPORT_ARCHIVED: {
    status: 409,
    message:
      'Some of this time lies in archives: ask "from" a later moment, and read the archives with "kinview ledger read".',
  },
  HOLD_MALFORMED: {
    status: 400,
    message:
      'Send {"subject", "reference", "release"}: the id of a person or family that is known, whose matter it is (a case number: 1 to 64 letters, digits and . , : / # ( ) + -), and true to release.',
  },
  HOLD_UNKNOWN: {
    status: 404,
    message:
      'Nobody holds anything about this subject under this reference. Each hold is on the ledger: "disclosures(subject: …, filter: { effect: CHANGED })" says its reference in "grounds { changed }".',
  },
  HOLD_NOT_PERMITTED: {
    status: 403,
    message: 'Legal holds are placed and released by governance leads, with "x-purpose: AUDIT".',
  },
  REQUEST_TOO_LARGE: { status: 413, message: 'The request is too large. Ask for less in one request.' },
  OPERATION_TOO_LONG: {
    status: 400,
    message: 'The operation is too long: at most 5,000 tokens. Ask for less in one request.',
  },
  OPERATION_TOO_DEEP: {
    status: 400,
    message: 'The operation is nested too deep: at most 16 levels. Ask for less in one request.',
  },
  OPERATION_TOO_MANY_ALIASES: {
    status: 400,
    message: 'The operation has too many aliases: at most 100. Ask for less in one request.',
  },
  OPERATION_TOO_COSTLY: {
    status: 400,
    message: 'The operation asks for too much at once. Ask for less in one request.',
  },
  OPERATION_NOT_PLANNED: {
    status: 400,
    message:
      'The operation cannot be answered as it is written. Ask for its parts in requests of their own, and call no variable "representations" or "__…".',
  },
  OPERATION_NOT_PERMITTED: {
    status: 200,
    message: 'Your function or agency may not use this operation, or not for this purpose.',
  },
  DEFER_NOT_SUPPORTED: {
    status: 400,
    message: 'Answers come in one piece: @defer and @stream are not supported.',
  },
  SUBSCRIPTION_NOT_SUPPORTED: {
    status: 400,
    message: 'Nothing is sent unasked: subscriptions are not supported. Ask again with a query.',
  },
  SOURCE_UNAVAILABLE: {
    status: 200,
    message:
      'A source did not answer. Its fields are missing from this answer; try again or use the duty line.',
  },
  POLICY_FAILURE: {
    status: 200,
    message:
      'The sharing policy could not be evaluated for some fields, so they are withheld. This has been reported.',
  },
  LEDGER_UNAVAILABLE: {
    status: 503,
    message:
      'The disclosure ledger cannot record at the moment, so nothing can be shown. Try again shortly; in an emergency use the duty line.',
  },
  FACTS_CHANGING: {
    status: 503,
    message: 'What decides this answer keeps changing at the moment, so nothing can be shown. Ask again.',
  },
  CHANGED_ANSWER_WITHHELD: {
    status: 503,
    message:
      'Your change was made. What decides its answer changed at the same moment, so the answer is withheld: ask for it again with the same idempotency key.',
  },
  SUPERGRAPH_UNGUARDED: {
    status: 503,
    message: 'The gateway has no guarded schema in force, so nothing can be shown. This has been reported.',
  },
  INTERNAL_ERROR: { status: 500, message: 'Something went wrong. Nothing was disclosed.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof catalogue;
