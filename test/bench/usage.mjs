// Loaded into a child before the program: on leaving, it writes the most memory that the process
// ever held and the processor time it took, to the file that the bench named.
import { writeFileSync } from 'node:fs'

const file = process.env.GOLDEN_THREAD_BENCH_USAGE
if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    const usage = { peakKilobytes: maxRSS, processorMicroseconds: userCPUTime + systemCPUTime }
    writeFileSync(file, JSON.stringify(usage))
  })
}
