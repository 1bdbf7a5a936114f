import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Case } from './case.ts'
import type { Outcome } from './try-case.ts'

export interface Tried extends Outcome {
  case: Case
}

/** More than any folder of ten children may take of one core. */
const mostSeconds = 15
/** Longer than that takes on a machine that is busy with other things. */
const longest = 180_000
/** A worker is made anew after so many, so that its peak of memory tells of few cases. */
const shift = 100
const mostMegabytes = 900
const heapMegabytes = 320

/** Tries every case in processes of their own, so many at once. */
export async function tryAll(
  cases: Iterable<Case>,
  bases: string,
  processes: number,
  each: (tried: Tried) => void,
): Promise<void> {
  const queue = cases[Symbol.iterator]()
  await Promise.all(Array.from({ length: processes }, () => work(queue, bases, each)))
}

async function work(
  queue: Iterator<Case>,
  bases: string,
  each: (tried: Tried) => void,
): Promise<void> {
  let worker: ChildProcess | undefined
  let done = 0
  for (let given = queue.next(); !given.done; given = queue.next()) {
    const next = given.value
    worker ??= hire(bases)
    const outcome = await outcomeOf(worker, next)
    each({ ...outcome, case: next })
    if (++done % shift === 0 || outcome.faults.length > 0) {
      worker.kill('SIGKILL')
      worker = undefined
    }
  }
  worker?.kill('SIGKILL')
}

function hire(bases: string): ChildProcess {
  return fork(fileURLToPath(new URL('worker.ts', import.meta.url)), [bases], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${heapMegabytes}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

function outcomeOf(worker: ChildProcess, next: Case): Promise<Outcome> {
  let printed = ''
  const listen = (text: Buffer): void => void (printed = (printed + text.toString()).slice(-600))
  worker.stderr!.on('data', listen)
  return new Promise((resolve) => {
    const ended = (outcome: Outcome): void => {
      clearTimeout(timer)
      worker.removeAllListeners()
      worker.stderr!.off('data', listen)
      resolve(outcome)
    }
    const failed = (fault: string): void =>
      ended({ end: 'refused', rows: 0, said: [], faults: [fault], milliseconds: 0 })
    const timer = setTimeout(() => failed(`took more than ${longest / 1000} s`), longest)
    worker.on('exit', (code, signal) =>
      failed(`the process itself ended (${code ?? signal}): ${printed}`),
    )
    worker.on('message', (outcome: Outcome & { peakMegabytes: number; seconds: number }) => {
      if (outcome.seconds > mostSeconds)
        outcome.faults.push(`took ${Math.round(outcome.seconds)} s of one core`)
      if (outcome.peakMegabytes > mostMegabytes)
        outcome.faults.push(`took ${Math.round(outcome.peakMegabytes)} MB of memory`)
      ended(outcome)
    })
    worker.send(next)
  })
}
