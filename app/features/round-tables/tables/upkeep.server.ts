import { paths } from "~/paths"
import type { Installation } from "~/platform/installation"
import { destroyDueDossiers } from "./destruction.server"
import { remindOfEngagements } from "./reminders.server"

export interface Upkeep {
  /** does what is due, once; `inPerson`: because somebody asks for it now */
  round(inPerson?: { readonly inPerson: true }): Promise<{ readonly destroyed: number; readonly letters: number }>
  /** stops the loop and waits for the round under way */
  stop(): Promise<void>
}

/** Days are what counts here; a minute is soon enough, and costs one query when nothing is due. */
const everyMilliseconds = 60_000

/**
 * What dossiers need done without anybody asking: letters about what is due, and destruction on its day. The demonstration
 * destroys nothing by itself: its clock is set by hand, to look at a later day, and looking must not undo what nobody can
 * bring back.
 */
export function openUpkeep(installation: Installation): Upkeep {
  const { config, db, clock, realClock, keys, journal, outbox, log } = installation
  async function round(asked?: { readonly inPerson: true }) {
    const [now, realNow] = [clock.now(), realClock.now()]
    const address = `${config.origin}${paths.home()}`
    const letters = await remindOfEngagements({ db, keys, outbox, now, realNow, address })
    const mayDestroy = !config.demo || asked?.inPerson
    const destroyed = mayDestroy ? await destroyDueDossiers({ db, keys, journal, now, realNow }) : 0
    return { destroyed, letters }
  }
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => round()).catch((error) => log.error({ error }, "upkeep of dossiers failed"))
  }, everyMilliseconds)
  timer.unref()
  return {
    round,
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
