import { dayRange } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Link } from "~/ui/link"
import { Empty } from "~/ui/notice"
import { useNow } from "~/ui/now"
import { Section } from "~/ui/page"
import { MovingNotice } from "../../components/moving-notice"
import { nowAndNext } from "../now-and-next"
import type { OwnWeek } from "../own-week"
import { homeWords } from "../words"
import { NextPanel } from "./next-panel"
import { WeekStrip } from "./week-strip"

interface OwnProgrammeProps {
  readonly week: OwnWeek
  readonly civility: "M." | "Mme"
}

/** One's own week: what is now, what is next, whether one comes or goes, then day by day. */
export function OwnProgramme({ week, civility }: OwnProgrammeProps) {
  const say = useWords(homeWords)
  const { event, days, lines, moving, handover } = week
  const ways = paths.week(event.slug)
  return (
    <>
      <NowOrNot week={week} />
      {moving.length > 0 && (
        <div>
          <MovingNotice event={event.slug} civility={civility} moving={moving} handover={handover} />
        </div>
      )}
      {lines.length > 0 && (
        <Section
          title={say(days.length === 5 ? "my-week" : "my-days")}
          aside={<Link to={ways}>{say("see-agenda")}</Link>}
        >
          <WeekStrip event={event.slug} days={days} lines={lines} />
        </Section>
      )}
    </>
  )
}

function NowOrNot({ week }: { week: OwnWeek }) {
  const say = useWords(homeWords)
  const language = useLanguage()
  const now = useNow()
  const { event, published, prepares, lines } = week
  const named = { event: event.title, dates: dayRange(event.startsOn, event.endsOn, language) }
  const state = nowAndNext(lines, event, now)
  if (state.phase === "after")
    return (
      <Empty
        title={say("event-over", { event: event.title })}
        actions={<LinkButton to={paths.programme(event.slug)}>{say("see-programme")}</LinkButton>}
      >
        {say("event-over-text")}
      </Empty>
    )
  if (state.phase !== "empty") return <NextPanel event={event} state={state} />
  return published ? (
    <Empty
      title={say("nothing-mine")}
      actions={<LinkButton to={paths.week(event.slug)}>{say("see-agenda")}</LinkButton>}
    >
      {say("nothing-mine-text", named)}
    </Empty>
  ) : (
    <Empty
      title={say("nothing-published")}
      actions={prepares && <LinkButton to={paths.preparation(event.slug)}>{say("see-preparation")}</LinkButton>}
    >
      {say("nothing-published-text", named)}
    </Empty>
  )
}
