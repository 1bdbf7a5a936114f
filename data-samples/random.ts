/**
 * A seeded source of chance that gives the same numbers on every platform: sfc32 (Doty-Humphrey,
 * public domain) in 32-bit integers, and logarithm and exponential by series, because `Math.log` and
 * `Math.exp` may differ in the last bit from one engine to another.
 */
export class Chance {
  private a: number
  private b: number
  private c: number
  private counter = 1

  /** One independent stream for each pair of seed and number. */
  constructor(seed: number, stream: number) {
    this.a = seed | 0
    this.b = stream | 0
    this.c = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0
    for (let round = 0; round < 15; round += 1) this.bits()
  }

  private bits(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** A number from 0 up to but not including 1. */
  share(): number {
    return this.bits() / 4294967296
  }

  happens(probability: number): boolean {
    return this.share() < probability
  }

  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.share() * (high - low + 1))
  }

  /** The waiting time of an event with rate 1. */
  wait(): number {
    return -naturalLog(1 - this.share())
  }

  /** A normal deviate, by the polar method. */
  normal(): number {
    for (;;) {
      const x = 2 * this.share() - 1
      const y = 2 * this.share() - 1
      const square = x * x + y * y
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * naturalLog(square)) / square)
    }
  }

  /** A gamma deviate with mean 1 and variance 1 / shape (Marsaglia and Tsang 2000). */
  gamma(shape: number): number {
    const boosted = shape < 1 ? shape + 1 : shape
    const boost = shape < 1 ? exponential(naturalLog(1 - this.share()) / shape) : 1
    const d = boosted - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const cubed = (1 + c * x) * (1 + c * x) * (1 + c * x)
      if (cubed <= 0) continue
      if (naturalLog(1 - this.share()) < 0.5 * x * x + d - d * cubed + d * naturalLog(cubed)) {
        return (d * cubed * boost) / shape
      }
    }
  }

  /** One of the values, each as likely as its weight. */
  pick<Value>(choices: Choices<Value>): Value {
    const at = this.share() * choices.total
    let index = 0
    while (index < choices.upTo.length - 1 && at >= choices.upTo[index]!) index += 1
    return choices.values[index]!
  }
}

export interface Choices<Value> {
  values: readonly Value[]
  upTo: readonly number[]
  total: number
}

/** Prepares a weighted choice; weights need not add up to anything. */
export function choices<Value>(weighted: readonly (readonly [Value, number])[]): Choices<Value> {
  let total = 0
  const upTo = weighted.map(([, weight]) => (total += weight))
  return { values: weighted.map(([value]) => value), upTo, total }
}

export type Range = readonly [number, number]

/** As `choices`, between ranges of numbers. */
export function ranges(weighted: readonly (readonly [Range, number])[]): Choices<Range> {
  return choices(weighted)
}

function naturalLog(x: number): number {
  if (x <= 0) return -50
  let exponent = 0
  let mantissa = x
  while (mantissa < 0.70710678) {
    mantissa *= 2
    exponent -= 1
  }
  while (mantissa > 1.41421356) {
    mantissa /= 2
    exponent += 1
  }
  const y = (mantissa - 1) / (mantissa + 1)
  const square = y * y
  let sum = 0
  for (let power = 21; power >= 1; power -= 2) sum = sum * square + 1 / power
  return 2 * y * sum + exponent * 0.6931471805599453
}

function exponential(x: number): number {
  if (x < -50) return 0
  const halvings = 8
  const small = x / 256
  let sum = 1
  for (let term = 10; term >= 1; term -= 1) sum = 1 + (small * sum) / term
  for (let step = 0; step < halvings; step += 1) sum *= sum
  return sum
}
