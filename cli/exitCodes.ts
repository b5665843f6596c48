/** What a script can tell from how `kinview` ended; `docs/publishing.md` has the same table. */
export const exitCodes = {
  /** Done, and nothing stands against it. */
  FINE: 0,
  /** A check, a rule or the service refused. */
  REFUSED: 1,
  /** The command line itself is wrong. */
  USAGE: 2,
  /** The gateway, a service or a file could not be reached. */
  UNREACHABLE: 3,
  /** Not signed in, or not for this function. */
  NOT_PERMITTED: 4,
  /** What was given holds, and checkpoints reach further (`ledger verify`; verifier/verifyLedger.ts). */
  OLDER: 5,
  /** Nothing stands against it, and somebody has to approve it first. */
  APPROVAL_NEEDED: 6,
  /** A fault of `kinview` itself. */
  FAULT: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
