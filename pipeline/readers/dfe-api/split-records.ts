/** Why a file's text is not what it should be; the reader adds the file and the child's place in it. */
export class SplitFault extends Error {}

export const deepest = 32
/** One child's record, in characters: many times the largest that a case system sends. */
export const longestRecord = 8 << 20
const longestRest = 1 << 20

const quote = 34
const backslash = 92
const comma = 44

/**
 * Splits a payload into the texts of its children, so that memory does not grow with the file: a list of
 * children, one child, one child a line, or an object with the list under `children`. Looks at brackets and
 * quotes only; each text is still to be parsed. What is outside the children is kept, each child as a 0.
 */
export class RecordSplitter {
  /** Everything but the children. */
  rest = ''
  /** Children met, the one that is still open too. */
  records = 0
  private readonly take: (text: string) => void
  private held: string[] = []
  private heldLength = 0
  /** How deep brackets are open, and how deep they are where a child begins. */
  private depth = 0
  private recordDepth = 0
  private isInRecord = false
  private isInString = false
  private isEscaped = false
  /** The key that the value which comes next belongs to, at the first level of the outermost object. */
  private key = ''
  private isKeyOpen = false

  constructor(take: (text: string) => void) {
    this.take = take
  }

  get isOpen(): boolean {
    return this.depth > 0 || this.isInString
  }

  /** @throws SplitFault */
  write(text: string): void {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at)
      if (this.isInString) this.inString(sign, text[at]!)
      else if (sign === quote) this.openString()
      else if (sign === 123 || sign === 91) from = this.open(sign === 123, text, from, at)
      else if (sign === 125 || sign === 93) from = this.close(text, from, at)
      else if (sign === comma && this.depth === 1) this.key = ''
    }
    this.keep(text.slice(from))
  }

  private inString(sign: number, letter: string): void {
    if (this.isEscaped) this.isEscaped = false
    else if (sign === backslash) this.isEscaped = true
    else if (sign === quote) {
      this.isInString = false
      this.isKeyOpen = false
    }
    if (this.isKeyOpen && this.key.length < 20) this.key += letter
  }

  private openString(): void {
    this.isInString = true
    this.isKeyOpen = this.depth === 1 && this.key === ''
  }

  /** @returns from where the text is not yet kept. */
  private open(isObject: boolean, text: string, from: number, at: number): number {
    const isList =
      this.depth === 1 && this.isInRecord && this.recordDepth === 0 && this.isChildren()
    let start = from
    if (isList) start = this.becomeRest(text, from, at, isObject)
    else if (this.depth === 0 && !isObject && !this.isInRecord) this.recordDepth = 1
    if (isObject && !this.isInRecord && this.depth === this.recordDepth) {
      this.keep(text.slice(start, at))
      this.isInRecord = true
      this.records++
      this.key = ''
      start = at
    }
    if (++this.depth > deepest)
      throw new SplitFault(
        `brackets are nested more than ${deepest} deep, which a payload never is`,
      )
    return start
  }

  private isChildren(): boolean {
    return this.key.toLowerCase() === 'children'
  }

  /** What looked like a child is an object with the children inside. */
  private becomeRest(text: string, from: number, at: number, isOne: boolean): number {
    this.keep(text.slice(from, at))
    this.isInRecord = false
    this.records--
    const start = this.held.join('')
    this.held = []
    this.heldLength = 0
    this.keep(start)
    this.recordDepth = isOne ? 1 : 2
    return at
  }

  private close(text: string, from: number, at: number): number {
    this.depth--
    if (this.depth < 0) throw new SplitFault('a bracket is closed that was never opened')
    if (!this.isInRecord || this.depth !== this.recordDepth) return from
    this.keep(text.slice(from, at + 1))
    this.take(this.held.join(''))
    this.held = []
    this.heldLength = 0
    this.isInRecord = false
    this.rest += '0'
    return at + 1
  }

  private keep(text: string): void {
    if (!this.isInRecord) {
      this.rest += text.replaceAll(/\s+/g, ' ')
      if (this.rest.length > longestRest + this.records * 8)
        throw new SplitFault('goes on without a child for too long to be a payload')
      return
    }
    this.heldLength += text.length
    if (this.heldLength > longestRecord)
      throw new SplitFault(`holds more than ${longestRecord >> 20} MB, which one child never does`)
    this.held.push(text)
  }
}
