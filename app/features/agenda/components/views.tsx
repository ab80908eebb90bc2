import { dayAndMonth, dayNumber, longDay, weekday } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { Language, Say } from "~/i18n/words"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Empty } from "~/ui/notice"
import { useNow } from "~/ui/now"
import { DayTabs, Segmented } from "~/ui/tabs"
import { type Filter, noFilter, searchOf } from "../filters"
import type { AgendaHeading } from "../reading/reading"
import { viewWords } from "../view-words"

interface ViewsProps {
  readonly heading: AgendaHeading
  readonly current: "week" | "day" | "programme"
  readonly filter?: Filter
}

/** The ways of reading an agenda. The day is today's while the event is on, else its first. */
export function Views({ heading, current, filter = noFilter }: ViewsProps) {
  const say = useWords(viewWords)
  const today = useNow().slice(0, 10)
  const { event, days } = heading
  const day = days.find((one) => one === today) ?? days[0] ?? today
  return (
    <Segmented
      label={say("views")}
      tabs={[
        { to: paths.week(event) + searchOf(filter), label: say("week"), current: current === "week" },
        { to: paths.day(event, day) + searchOf(filter), label: say("day"), current: current === "day" },
        { to: paths.programme(event), label: say("programme"), current: current === "programme" },
      ]}
    />
  )
}

interface DaysProps {
  readonly heading: AgendaHeading
  readonly day: string
  readonly appointments: readonly number[]
  readonly filter: Filter
}

export function Days({ heading, day, appointments, filter }: DaysProps) {
  const say = useWords(viewWords)
  const language = useLanguage()
  const today = useNow().slice(0, 10)
  return (
    <DayTabs
      label={say("days")}
      days={heading.days.map((one, rank) => ({
        to: paths.day(heading.event, one) + searchOf(filter),
        number: String(dayNumber(one)),
        weekday: weekday(one, language),
        note: appointments[rank] ? say("my-sessions", { count: appointments[rank] }) : undefined,
        past: one < today,
        today: one === today ? say("today") : undefined,
        current: one === day,
      }))}
    />
  )
}

/** « Du lundi 25 au vendredi 29 août 2025. Heure de Paris. Abou Dabi : +2 h. » */
export function ledeOf(heading: AgendaHeading, language: Language, say: Say<typeof viewWords>, day?: string): string {
  const [first = "", last = first] = [heading.days[0], heading.days.at(-1)]
  const from = first.slice(0, 7) === last.slice(0, 7) ? withoutMonth(first, language) : dayAndMonth(first, language)
  const when = day ? longDay(day, language) : say("from-to", { from, to: longDay(last, language) })
  const { home } = heading
  const there = home && say("ahead", { city: home.city, difference: difference(home.minutesAhead) })
  return [when.charAt(0).toLocaleUpperCase(language) + when.slice(1), heading.zone, there]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(" ")
}

/** « lundi 25 » */
function withoutMonth(day: string, language: Language): string {
  return `${weekday(day, language)} ${dayNumber(day) === 1 && language === "fr" ? "1er" : dayNumber(day)}`
}

/** « +2 h », « −3 h 30 » */
function difference(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? "−" : "+"}${hours}\u00a0h${rest ? `\u00a0${String(rest).padStart(2, "0")}` : ""}`
}

/** Before the first publication there is nothing to see; whoever prepares it is shown the way there. */
export function NothingPublished({ heading }: { heading: Pick<AgendaHeading, "event" | "prepares"> }) {
  const say = useWords(viewWords)
  return (
    <Empty
      title={say("nothing-published")}
      actions={
        heading.prepares && (
          <LinkButton variant="primary" to={paths.preparation(heading.event)}>
            {say("go-to-preparation")}
          </LinkButton>
        )
      }
    >
      {say("nothing-published-text")}
    </Empty>
  )
}

export function NothingMatches() {
  const say = useWords(viewWords)
  return (
    <Empty title={say("nothing-matches")} actions={<LinkButton to="?">{say("remove-filters")}</LinkButton>}>
      {say("nothing-matches-text")}
    </Empty>
  )
}
