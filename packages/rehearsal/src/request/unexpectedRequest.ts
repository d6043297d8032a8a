/** A request that the rehearsal crew has no script for. It becomes a 400 that says what was unexpected. */
export class UnexpectedRequest extends Error {
  override readonly name = 'UnexpectedRequest';
}
