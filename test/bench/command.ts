import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Cost } from './cost.ts'

export const program = fileURLToPath(new URL('../../pipeline/golden-thread.mjs', import.meta.url))
/** A build of millions takes long enough to want to know where it is. */
const isTold = process.argv.includes('--tell')
const usageHook = new URL('usage.mjs', import.meta.url).href

export interface Run extends Cost {
  /** Most memory the process held, in bytes. */
  peakBytes: number
  /** The stages it told of, and how long each took in milliseconds. */
  stages: { name: string; wall: number }[]
}

/** The most memory that a running process has held; nothing where the system does not tell. */
function peakSoFar(process: number | undefined): string {
  const file = `/proc/${process}/status`
  const status = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1]
  return kilobytes ? `${Math.round(Number(kilobytes) / 1024)} MB` : ''
}

/**
 * Runs one `golden-thread` command in a process of its own; its cost includes the start of Node.
 * Throws with what it printed if it fails.
 */
export async function goldenThread(words: readonly string[], temporary: string): Promise<Run> {
  const usageFile = path.join(temporary, 'usage.json')
  const printed: string[] = []
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', usageHook, program, ...words], {
    env: { ...process.env, GOLDEN_THREAD_BENCH_USAGE: usageFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => printed.push(text.toString()))
  }
  const told: { name: string; at: number }[] = []
  createInterface({ input: child.stderr }).on('line', (name) => {
    const at = performance.now()
    told.push({ name, at })
    if (isTold)
      console.error(`${((at - start) / 1000).toFixed(1)} s  ${peakSoFar(child.pid)}  ${name}`)
  })
  const code = await new Promise((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  const wall = performance.now() - start
  if (code !== 0) {
    const last = printed.join('').slice(-2000)
    throw new Error(`golden-thread ${words[0]} ended with ${code}:\n${last}`)
  }
  const usage = JSON.parse(await readFile(usageFile, 'utf8')) as {
    peakKilobytes: number
    processorMicroseconds: number
  }
  await rm(usageFile)
  const peakBytes = usage.peakKilobytes * 1024
  const stages = told.map(({ name, at }, place) => ({
    name,
    wall: (told[place + 1]?.at ?? start + wall) - at,
  }))
  return { wall, processor: usage.processorMicroseconds / 1000, peakBytes, stages }
}
