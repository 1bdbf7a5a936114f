/** What a run can end with; the numbers are the command-line contract. */
export const exitCodes = {
  done: 0,
  bug: 1,
  usage: 2,
  refused: 3,
  auditFailed: 4,
  locked: 5,
  noRelease: 6,
} as const

export type ExitReason = Exclude<keyof typeof exitCodes, 'done' | 'bug'>

/**
 * Something the operator can put right. Printed as plain lines, one a fault, without a stack;
 * anything else that is thrown is a bug and keeps its stack.
 *
 * Each line names file, record and column and says what to do. It never holds a value from the data.
 */
export class OperatorError extends Error {
  readonly reason: ExitReason
  readonly lines: readonly string[]

  constructor(reason: ExitReason, ...lines: string[]) {
    super(lines.join('\n'))
    this.name = 'OperatorError'
    this.reason = reason
    this.lines = lines
  }
}
