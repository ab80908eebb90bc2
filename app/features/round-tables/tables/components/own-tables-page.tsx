import { capitalised, dayAndMonth, longDay } from "~/i18n/dates"
import { timeOfDay } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { wallTime } from "~/platform/zones/day-times"
import { Badge } from "~/ui/badge"
import { Button, LinkButton } from "~/ui/button"
import { Empty } from "~/ui/notice"
import { Note, Page, PageHead, Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { type Column, Table } from "~/ui/table"
import type { EngagementState } from "../engagement"
import { rowKey } from "../row-key"
import { tableWords } from "../words"
import { stateTones } from "./engagements"
import { usePlace } from "./place"

interface Slot {
  readonly sessionId: string
  readonly day: string
  readonly startsAt: string
  readonly endsAt: string
  readonly room: string | null
  readonly floor: number | null
}

interface Owed {
  readonly id: string
  readonly tableId: string
  readonly dueOn: string
  readonly state: EngagementState
}

interface OwnTablesPageProps {
  readonly event: string
  readonly tables: readonly Slot[]
  readonly engagements: readonly Owed[]
  readonly open: boolean
  /** for custodians: the confidential sessions that are no round tables */
  readonly briefings: readonly Omit<Slot, "floor">[]
  readonly formKey: string
}

/** When and where one's own tables are held: the same page for whoever has none. */
export function OwnTablesPage({ event, tables, engagements, open, briefings, formKey }: OwnTablesPageProps) {
  const say = useWords(tableWords)
  return (
    <Page measure="narrow">
      <PageHead title={say("own-tables")} lede={say("own-tables-lede")} />
      <Stack gap="loose">
        {tables.length > 0 ? (
          <Tables caption={say("own-tables-caption")} event={event} tables={tables} open={open} />
        ) : (
          <Empty title={say("no-table")}>{say("no-table-text")}</Empty>
        )}
        {briefings.length > 0 && (
          <Section title={say("briefings")}>
            <Note>{say("briefings-text")}</Note>
            <Tables
              caption={say("briefings")}
              event={event}
              tables={briefings.map((briefing) => ({ ...briefing, floor: null }))}
              open
            />
          </Section>
        )}
        {engagements.length > 0 && (
          <Section title={say("own-engagements")}>
            <Note>{say("own-engagements-text")}</Note>
            <Engagements event={event} engagements={engagements} formKey={formKey} />
          </Section>
        )}
      </Stack>
    </Page>
  )
}

interface TablesProps extends Pick<OwnTablesPageProps, "event" | "tables" | "open"> {
  readonly caption: string
}

function Tables({ caption, event, tables, open }: TablesProps) {
  const say = useWords(tableWords)
  const language = useLanguage()
  const place = usePlace()
  const columns: Column<Slot>[] = [
    {
      title: say("when"),
      header: "strong",
      cell: ({ day, startsAt, endsAt }) => (
        <>
          <time dateTime={`${day}T${startsAt}`}>{startsAt}</time>–
          <time dateTime={wallTime(day, endsAt)}>{timeOfDay(endsAt, language)}</time>
          <span className="sub">{capitalised(dayAndMonth(day, language))}</span>
        </>
      ),
    },
    { title: say("where"), cell: (slot) => place(slot) ?? say("no-room-yet") },
    {
      title: say("dossier"),
      hideTitle: true,
      tight: true,
      cell: ({ sessionId }) =>
        open && (
          <LinkButton to={paths.table(event, sessionId)} size="small" icon="lock">
            {say("open-dossier")}
          </LinkButton>
        ),
    },
  ]
  return <Table caption={caption} columns={columns} rows={tables} rowKey={(slot) => slot.sessionId} />
}

function Engagements({ event, engagements, formKey }: Pick<OwnTablesPageProps, "event" | "engagements" | "formKey">) {
  const say = useWords(tableWords)
  const language = useLanguage()
  const columns: Column<Owed>[] = [
    {
      title: say("due-on"),
      header: "strong",
      cell: ({ dueOn }) => say("engagement-due", { day: longDay(dueOn, language) }),
    },
    {
      title: say("change"),
      tight: true,
      cell: ({ state }) => <Badge tone={stateTones[state]}>{say(`state_${state}`)}</Badge>,
    },
    {
      title: say("dossier"),
      hideTitle: true,
      tight: true,
      cell: ({ id, tableId, state }) => (
        <StrongForm method="post" action={paths.tables(event)}>
          <input type="hidden" name="formKey" value={rowKey(formKey, id)} />
          <input type="hidden" name="table" value={tableId} />
          <input type="hidden" name="engagement" value={id} />
          <Button type="submit" size="small" variant="quiet" name="intent" value={state === "done" ? "reopen" : "keep"}>
            {say(state === "done" ? "engagement-reopen" : "engagement-keep")}
          </Button>
        </StrongForm>
      ),
    },
  ]
  return (
    <Table
      caption={say("own-engagements")}
      columns={columns}
      rows={engagements}
      rowKey={({ id, state }) => `${id} ${state}`}
    />
  )
}
