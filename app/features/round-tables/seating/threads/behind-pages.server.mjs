import { readlinkSync } from "node:fs"
import { setPriority } from "node:os"

/** Of 19: a third of the weight of a thread that answers pages. */
const behind = 5

/**
 * Puts the calling thread, and whatever it starts from then on, behind the threads that answer pages, where processors are
 * few. Linux weighs each thread on its own; elsewhere one cannot be told from its process, and everything stays as it is.
 */
export function goBehindPages() {
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1))
    if (Number.isInteger(thread) && thread !== process.pid) setPriority(thread, behind)
  } catch {
    // no Linux, or a machine that forbids it: the thread works as any other
  }
}
