/** There is no release that may be shown. `lines` are for the operator: plain, one a fault. */
export class NoUsableRelease extends Error {
  readonly lines: readonly string[]

  constructor(...lines: string[]) {
    super(lines.join('\n'))
    this.name = 'NoUsableRelease'
    this.lines = lines
  }
}

/** The release is sound but may not be served where it was asked to be, or the port is taken. */
export class CannotServe extends Error {
  constructor(line: string) {
    super(line)
    this.name = 'CannotServe'
  }
}
