/**
 * An operation that cannot be planned, or whose plan this executor cannot carry out faithfully. Nothing of it is run.
 * The message names schema coordinates and features only.
 */
export class PlanRefused extends Error {
  readonly code: 'OPERATION_NOT_PLANNED' | 'PLAN_NOT_SUPPORTED' | 'PLAN_UNSOUND';

  constructor(code: PlanRefused['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
