// Publishes into a site and stops itself after a step, as `kill -9` or Ctrl+C would: `site children step signal`.
import { publishInto } from './given-release.ts'

const [site, children, step, signal] = process.argv.slice(2)
await publishInto(site!, Number(children), {
  afterStep: async (done) => {
    if (done !== step) return
    process.kill(process.pid, signal as NodeJS.Signals)
    await new Promise((resolve) => setTimeout(resolve, 60_000))
  },
})
