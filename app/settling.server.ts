import { placeReserved } from "~/features/agenda/draft/commands.server"
import { programmeChanged } from "~/features/agenda/publications/letters"
import { seatingLetterKind } from "~/features/mail/confidential-kinds"
import type { Settling } from "~/features/round-tables/plans/taking-effect.server"
import { paths } from "~/paths"
import type { Installation } from "~/platform/installation"

type From = Pick<Installation, "config" | "keys" | "journal" | "outbox" | "clock" | "realClock">

/**
 * What a seating plan is settled with: round tables do not know the agenda, so the move of a table in its draft and the
 * letter of a changed programme are handed to them. The letter has the words that a publication's has, so that nobody who
 * sees the envelope knows which of the two it was; of another kind, it is shown in the demonstration to its addressee alone.
 */
export function settlingIn({ config, clock, realClock, ...from }: From, event: string, formKey: string): Settling {
  const programme = new URL(paths.programme(event), config.origin).href
  const { keys, journal, outbox } = from
  return {
    ...{ keys, journal, outbox, formKey },
    now: clock.now(),
    realNow: realClock.now(),
    async move(tx, who, { sessionId, to }, when) {
      const moved = await placeReserved(tx, who, { id: sessionId, to }, when)
      if (!moved.ok) throw new Error(`a table is not moved in the draft: ${moved.reason}`)
    },
    letter: (to, titles) => ({ ...programmeChanged(to, titles, programme), kind: seatingLetterKind }),
  }
}
