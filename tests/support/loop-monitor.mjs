/**
 * Preloaded into a server that is measured (`node --import`): answers the message `measure` with the longest time for which
 * its event loop answered nobody since the last one, in milliseconds, and the most memory that it held, in megabytes.
 */
import { monitorEventLoopDelay } from "node:perf_hooks"

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
let most = process.memoryUsage.rss()
setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, 20).unref()

process.on("message", (message) => {
  if (message !== "measure") return
  process.send?.({ delay: delay.max / 1e6, megabytes: most / 1e6 })
  delay.reset()
  most = process.memoryUsage.rss()
})
