/** What something took, in milliseconds. */
export interface Cost {
  wall: number
  /** Of all cores together: what a busy machine does not change much. */
  processor: number
}

/** What `work` costs in this process. */
export async function costOf(work: () => Promise<void>): Promise<Cost> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await work()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { wall, processor: (user + system) / 1000 }
}
