import type { ReactNode } from "react"
import { dayRange } from "~/i18n/dates"
import { floorName } from "~/i18n/floor"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { Language } from "~/i18n/words"
import { Change } from "~/ui/change"
import type { EventChange, RoomFacts } from "../../event-facts"
import { publicationWords } from "../words"

interface EventChangeLineProps {
  readonly change: EventChange
  /** whom another time zone concerns */
  readonly reach?: ReactNode
}

/** How a fact of the event stood and how it will stand: « Fuseau horaire : Europe/Paris → Asia/Amman ». */
export function EventChangeLine({ change, reach }: EventChangeLineProps) {
  const say = useWords(publicationWords)
  const seats = (count: number) => say("seats", { count })
  const { before, after } = textsOf(change, useLanguage(), seats)
  const isOrder = change.fact === "order"
  return (
    <Change
      subject={say(isOrder ? `order-of-${change.of}` : `event-${change.fact}`)}
      before={before === null ? null : <b>{before}</b>}
      after={
        <b>{isOrder ? say("reordered") : (after ?? say(change.fact === "theme" ? "theme-removed" : "room-removed"))}</b>
      }
      becomes={say("becomes")}
      reach={change.fact === "time-zone" ? reach : null}
    />
  )
}

interface Texts {
  readonly before: string | null
  readonly after: string | null
}

function textsOf(change: EventChange, language: Language, seats: (count: number) => string): Texts {
  const both = <Side,>(
    { before, after }: { before: Side; after: Side },
    text: (side: NonNullable<Side>) => string,
  ) => ({
    before: before ? text(before) : null,
    after: after ? text(after) : null,
  })
  const named = (fr: string, en: string) => (language === "fr" ? typeset(fr) : en)
  switch (change.fact) {
    case "title":
      return both(change, ({ titleFr, titleEn }) => named(titleFr, titleEn))
    case "city":
      return both(change, ({ city }) => city)
    case "days":
      return both(change, ({ startsOn, endsOn }) => dayRange(startsOn, endsOn, language))
    case "time-zone":
      return both(change, ({ timeZone }) => timeZone)
    case "theme":
      return both(change, ({ nameFr, nameEn }) => named(nameFr, nameEn))
    case "room":
      return both(change, (room) => roomText(room, language, seats))
    case "order":
      return { before: null, after: null }
  }
}

/** « Loire, 2e étage, Nanterre, 40 places » */
function roomText({ name, floor, site, capacity }: RoomFacts, language: Language, seats: (count: number) => string) {
  return [typeset(name), floorName(floor, language), typeset(site), seats(capacity)].filter(Boolean).join(", ")
}
