/** A failure that is the reader's to mend: its message is shown as it is, without a stack, and the command ends with exit code 1. */
export class Refusal extends Error {
  override name = 'Refusal'
}
