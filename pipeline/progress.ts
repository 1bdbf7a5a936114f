import { SingleBar } from 'cli-progress'

/** Tells the person who waits how far a run has come. */
export interface Progress {
  /** Begins the next stage. */
  stage(name: string): void
  stop(): void
}

const patience = 1000

/** A bar on a terminal once a second has passed, a plain line a stage elsewhere. */
export function progressOn(stream: NodeJS.WriteStream, stages: number): Progress {
  if (!stream.isTTY)
    return { stage: (name) => void stream.write(`${name}\n`), stop: () => undefined }
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {name}',
    hideCursor: true,
    clearOnComplete: true,
    stream,
  })
  let done = -1
  let name = ''
  const start = setTimeout(() => bar.start(stages, Math.max(done, 0), { name }), patience)
  return {
    stage(next) {
      done++
      name = next
      if (bar.isActive) bar.update(done, { name })
    },
    stop() {
      clearTimeout(start)
      if (bar.isActive) bar.stop()
    },
  }
}

export const silent: Progress = { stage: () => undefined, stop: () => undefined }
