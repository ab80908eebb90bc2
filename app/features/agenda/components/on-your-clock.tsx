import { useEffect, useState } from "react"
import { slotHours } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import { timeSince } from "~/platform/zones/day-times"
import { viewWords } from "../view-words"

interface OnYourClockProps {
  /** instants, ISO 8601 in UTC */
  readonly from: string
  readonly until: string
  /** as the clocks of the event show it */
  readonly day: string
  readonly startsAt: string
}

/** The hours as the reader's device shows them, once the browser can tell and where they differ from the event's. */
export function OnYourClock({ from, until, day, startsAt }: OnYourClockProps) {
  const say = useWords(viewWords)
  const language = useLanguage()
  const [hours, setHours] = useState<string | null>(null)
  useEffect(() => {
    const local = new Date(from)
    const pad = (number: number) => String(number).padStart(2, "0")
    const dayOf = (instant: Date) => `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`
    const localDay = dayOf(local)
    const time = (instant: Date) => `${pad(instant.getHours())}:${pad(instant.getMinutes())}`
    if (localDay === day && time(local) === startsAt) return setHours(null)
    const named =
      localDay === day
        ? ""
        : `${new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric" }).format(local)}, `
    const end = new Date(until)
    const endsAt = timeSince(localDay, `${dayOf(end)}T${time(end)}`)
    setHours(named + slotHours({ startsAt: time(local), endsAt }, language))
  }, [from, until, day, startsAt, language])
  if (hours === null) return null
  return (
    <>
      <br />
      <span className="muted">{say("on-your-clock", { hours })}</span>
    </>
  )
}
