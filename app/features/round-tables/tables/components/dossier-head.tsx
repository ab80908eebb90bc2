import { capitalised, dayAndMonth } from "~/i18n/dates"
import { slotHours } from "~/i18n/slot-hours"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { wallTime } from "~/platform/zones/day-times"
import { useNow } from "~/ui/now"
import type { DossierView, PersonLine } from "../dossier-view"
import { tableWords } from "../words"
import { useFloor } from "./place"

/** When and where a table is held, who chairs and who keeps its notes. */
export function WhenAndWho({ view }: { view: DossierView }) {
  const say = useWords(tableWords)
  const language = useLanguage()
  const floorOf = useFloor()
  const { slot } = view
  const floor = floorOf(slot.floor)
  return (
    <dl className="next-where">
      <div>
        <dt>{say("when")}</dt>
        <dd>
          {capitalised(dayAndMonth(slot.day, language))}, {slotHours(slot, language)}
          <HowSoon view={view} />
        </dd>
      </div>
      <div>
        <dt>{say("where")}</dt>
        <dd>
          {slot.room === null ? say("no-room-yet") : typeset(slot.room)}
          <small>{[floor, say("locker-at-door")].filter(Boolean).join(", ")}</small>
        </dd>
      </div>
      {!view.briefing && (
        <>
          <Person term={say("chair")} people={view.chairs} />
          <Person term={say("secretary")} people={view.secretaries} />
        </>
      )}
    </dl>
  )
}

function Person({ term, people }: { term: string; people: readonly PersonLine[] }) {
  const say = useWords(tableWords)
  return (
    <div>
      <dt>{term}</dt>
      {people.length === 0 && <dd className="muted">{say("nobody-yet")}</dd>}
      {people.map(({ id, name, rank }) => (
        <dd key={id}>
          {typeset(name)}
          {rank && <small>{rank}</small>}
        </dd>
      ))}
    </div>
  )
}

const minutesOf = (wall: string) => Date.parse(`${wall}:00Z`) / 60_000
/** Earlier than this the day and the hour say it better. */
const soonMinutes = 60

function HowSoon({ view }: { view: DossierView }) {
  const say = useWords(tableWords)
  const now = useNow()
  const { slot, published } = view
  if (!published) return <small>{say("draft-slot")}</small>
  const [start, end, at] = [`${slot.day}T${slot.startsAt}`, wallTime(slot.day, slot.endsAt), now.slice(0, 16)]
  if (at >= start && at < end) return <small>{say("now")}</small>
  const count = at === "" ? -1 : minutesOf(start) - minutesOf(at)
  return count > 0 && count <= soonMinutes ? <small>{say("in-minutes", { count })}</small> : null
}
