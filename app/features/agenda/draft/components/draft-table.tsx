import { capitalised, dayAndMonth } from "~/i18n/dates"
import { timeOfDay } from "~/i18n/slot-hours"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { Link } from "~/ui/link"
import { Line } from "~/ui/page"
import { Sub, Table } from "~/ui/table"
import type { Severity } from "../../conflicts/conflict"
import { agendaWords } from "../../words"
import type { OutlineLine } from "../outline"
import { draftWords } from "../words"

/** The sessions of the draft, a group for each day. */
export function DraftTable({ event, lines }: { event: string; lines: readonly OutlineLine[] }) {
  const say = useWords(draftWords)
  const language = useLanguage()
  const days = [...new Set(lines.map(({ day }) => day))]
  return (
    <Table<OutlineLine>
      caption={say("lede")}
      rowKey={({ id }) => id}
      groups={days.map((day) => ({
        title: capitalised(dayAndMonth(day, language)),
        rows: lines.filter((line) => line.day === day),
      }))}
      columns={[
        { title: say("hours"), header: "plain", tight: true, cell: (line) => <Hours {...line} /> },
        { title: say("session"), cell: (line) => <What event={event} line={line} /> },
        { title: say("room"), cell: ({ roomName }) => (roomName === null ? say("no-room") : typeset(roomName)) },
        { title: say("state"), cell: (line) => <State {...line} /> },
      ]}
    />
  )
}

function Hours({ startsAt, endsAt }: OutlineLine) {
  const language = useLanguage()
  return (
    <>
      <b>{startsAt}</b>–{timeOfDay(endsAt, language)}
    </>
  )
}

/** Speakers named on a line. */
const mostNames = 3

function What({ event, line }: { event: string; line: OutlineLine }) {
  const language = useLanguage()
  const say = useWords(agendaWords)
  const { id, kind, titleFr, titleEn, speakers } = line
  const left = speakers.length - mostNames
  const others = left > 0 ? [say("and-others", { count: left })] : []
  const title = language === "fr" ? typeset(titleFr ?? "") : (titleEn ?? "")
  return (
    <>
      <Link id={id} to={paths.draftSession(event, id)}>
        {kind === null ? say("reserved") : title}
      </Link>
      {kind !== null && (
        <Sub>{[say(`kind-${kind}`), ...speakers.slice(0, mostNames).map(typeset), ...others].join(", ")}</Sub>
      )}
    </>
  )
}

const tones = { blocking: "bad", serious: "warn", notice: "outline" } as const satisfies Record<Severity, string>
const symbols = { blocking: "circle-x", serious: "triangle-alert", notice: "info" } as const

function State({ severity, unpublished }: OutlineLine) {
  const say = useWords(agendaWords)
  return (
    <Line>
      {severity && (
        <Badge tone={tones[severity]} icon={symbols[severity]}>
          {say(`severity-${severity}`)}
        </Badge>
      )}
      {unpublished.length > 0 && (
        <Badge tone="accent" icon="pencil">
          {unpublished.map((aspect) => say(`aspect-${aspect}`)).join(", ")}
        </Badge>
      )}
    </Line>
  )
}
