import { capitalised, dayAndMonth } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { isRunning } from "~/platform/zones/day-times"
import { DayList } from "~/ui/agenda-grid"
import { LinkButton } from "~/ui/button"
import { Empty, Notice } from "~/ui/notice"
import { useNow } from "~/ui/now"
import { Page, PageHead, Stack, Toolbar } from "~/ui/page"
import type { programmeFor } from "../reading/programme"
import { viewWords } from "../view-words"
import { agendaCard } from "./agenda-card"
import { PrintButton } from "./agenda-head"
import { MovingNotice } from "./moving-notice"
import { ledeOf, NothingPublished, Views } from "./views"
import { withHand } from "./with-hand"

interface ProgrammePageProps extends ReturnType<typeof programmeFor> {
  readonly civility: "M." | "Mme"
  readonly name: string
}

/** A personal week: one list, day after day. Printed, it is one sheet. */
export function ProgrammePage({ heading, civility, name, moving, days, handover }: ProgrammePageProps) {
  const say = useWords(viewWords)
  const language = useLanguage()
  const now = useNow()
  const { event } = heading
  const filled = days.filter(({ lines }) => lines.length > 0)
  const runs = days.some(({ lines }) => lines.some((line) => isRunning(line, now)))
  const over = now.slice(0, 10) > (heading.days.at(-1) ?? "") && !runs
  return (
    <Page>
      <PageHead
        title={say("programme")}
        overline={`${heading.title}, ${name}`}
        lede={ledeOf(heading, language, say)}
        actions={
          <>
            <PrintButton />
            <LinkButton to={paths.programmeCalendar(event)} reloadDocument icon="download" fold>
              {say("download")}
            </LinkButton>
            <LinkButton to={paths.feeds()} icon="calendar-plus" fold>
              {say("subscribe")}
            </LinkButton>
          </>
        }
      />
      {heading.published ? (
        <Stack gap="close">
          <Toolbar>
            <Views heading={heading} current="programme" />
          </Toolbar>
          {over && <Notice title={say("event-over")} />}
          <MovingNotice event={event} civility={civility} moving={moving} handover={handover} />
          {filled.length === 0 && (
            <Empty
              title={say("nothing-mine")}
              actions={<LinkButton to={paths.week(event)}>{say("see-agenda")}</LinkButton>}
            >
              {say("nothing-mine-text")}
            </Empty>
          )}
          <div className="programme">
            {filled.map(({ day, lines }) => (
              <DayList
                key={day}
                title={capitalised(dayAndMonth(day, language))}
                cards={withHand({
                  lines,
                  day,
                  now,
                  grid: null,
                  spoken: say("it-is"),
                  card: (line) => agendaCard(line, { event, unmarked: true }, now),
                })}
              />
            ))}
          </div>
        </Stack>
      ) : (
        <NothingPublished heading={heading} />
      )}
    </Page>
  )
}
