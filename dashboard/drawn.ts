import type { Answer } from './answer.ts'
import type { Release } from './release.ts'

const encoder = new TextEncoder()

/** Bytes of answers kept for one release; the oldest go first. */
const mostBytes = 96 * 1024 * 1024

/**
 * Answers that were drawn before, by release and address. Addresses are canonical and come from the
 * catalogue alone, so a request cannot fill the memory with answers of its own invention.
 */
export class DrawnAnswers {
  #release: Release | null = null
  #bytes = 0
  readonly #answers = new Map<string, Answer>()

  /** The answer kept under `address`, or the one that `draw` makes now. */
  async take(
    release: Release,
    address: string,
    draw: () => Answer | Promise<Answer>,
  ): Promise<Answer> {
    this.#startOver(release)
    const kept = this.#answers.get(address)
    if (kept) return kept
    const answer = encoded(await draw())
    if (this.#release === release) this.#keep(address, answer)
    return answer
  }

  #startOver(release: Release): void {
    if (this.#release === release) return
    this.#release = release
    this.#answers.clear()
    this.#bytes = 0
  }

  #keep(address: string, answer: Answer): void {
    this.#answers.set(address, answer)
    this.#bytes += answer.body?.length ?? 0
    for (const [oldest, { body }] of this.#answers) {
      if (this.#bytes <= mostBytes) break
      this.#answers.delete(oldest)
      this.#bytes -= body?.length ?? 0
    }
  }
}

// Text is turned into bytes once, not with every answer.
function encoded(answer: Answer): Answer {
  return typeof answer.body === 'string' ? { ...answer, body: encoder.encode(answer.body) } : answer
}
