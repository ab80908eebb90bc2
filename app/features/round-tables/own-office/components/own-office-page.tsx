import { Link } from "@remix-run/react"
import { useId } from "react"
import { capitalised, dayAndMonth, shortDay } from "~/i18n/dates"
import { slotHours } from "~/i18n/slot-hours"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge, Weight } from "~/ui/badge"
import { Button } from "~/ui/button"
import { Empty, Notice } from "~/ui/notice"
import { Note, Page, PageHead, Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { type Column, Sub, Table } from "~/ui/table"
import { HandledDossier } from "../../components/handled"
import { stateTones } from "../../tables/components/engagements"
import { useCountries } from "../../tables/components/members"
import { usePlace } from "../../tables/components/place"
import { rowKey } from "../../tables/row-key"
import { tableWords } from "../../tables/words"
import type { OwnOffice } from "../queries.server"
import { officeWords } from "../words"

interface OwnOfficePageProps {
  readonly event: string
  readonly own: OwnOffice | null
  readonly formKey: string
}

/** Who comes to an office's tables, what becomes of its demands, and what it has promised. */
export function OwnOfficePage({ event, own, formKey }: OwnOfficePageProps) {
  const say = useWords(officeWords)
  const head = useId()
  if (!own)
    return (
      <Page measure="narrow">
        <PageHead title={say("title")} />
        <Empty title={say("no-office")}>{say("no-office-text")}</Empty>
      </Page>
    )
  return (
    <Page>
      <HandledDossier circle="head" reader={own.reader} labelledBy={head}>
        <PageHead title={<span id={head}>{say("title")}</span>} overline={`${own.office.code}, ${own.office.name}`} />
        <Stack gap="loose">
          {own.phase === "open" && <Tables event={event} tables={own.tables} />}
          {own.phase === "open" && <Demands demands={own.demands} settled={own.settled} />}
          <Engagements engagements={own.engagements} formKey={formKey} />
        </Stack>
      </HandledDossier>
    </Page>
  )
}

function Tables({ event, tables }: { event: string } & Pick<OwnOffice, "tables">) {
  const say = useWords(officeWords)
  const sayTable = useWords(tableWords)
  const language = useLanguage()
  const place = usePlace()
  const countriesOf = useCountries()
  const columns: Column<OwnOffice["tables"][number]>[] = [
    {
      title: sayTable("when"),
      header: "strong",
      tight: true,
      cell: ({ slot }) =>
        slot ? (
          <>
            {slotHours(slot, language)}
            <Sub>{capitalised(dayAndMonth(slot.day, language))}</Sub>
          </>
        ) : (
          say("not-published")
        ),
    },
    {
      title: sayTable("table"),
      cell: ({ id, title, slot }) => (
        <>
          <Link to={paths.table(event, id)}>{title || sayTable("untitled")}</Link>
          {slot && <Sub>{place(slot) ?? sayTable("no-room-yet")}</Sub>}
        </>
      ),
    },
    {
      title: sayTable("members"),
      cell: ({ members }) => (
        <>
          {say("comes", { count: members.length })}
          {members.map((member) => (
            <Sub key={member.id}>
              {typeset(member.name)} – {countriesOf(member.countries)}
            </Sub>
          ))}
        </>
      ),
    },
  ]
  return (
    <Section title={say("tables")} aside={String(tables.length)}>
      {tables.length === 0 ? (
        <Notice tone="plain" title={say("not-settled")}>
          {say("not-settled-text")}
        </Notice>
      ) : (
        <Table caption={say("tables")} columns={columns} rows={tables} rowKey={({ id }) => id} />
      )}
    </Section>
  )
}

function Demands({ demands, settled }: Pick<OwnOffice, "demands" | "settled">) {
  const say = useWords(officeWords)
  const sayTable = useWords(tableWords)
  const columns: Column<OwnOffice["demands"][number]>[] = [
    { title: sayTable("country"), header: "strong", tight: true, cell: ({ country }) => country },
    { title: sayTable("demand"), cell: ({ asks }) => asks },
    {
      title: say("who-answers"),
      labelled: true,
      cell: ({ by, why, tables }) =>
        by.length > 0
          ? typeset(by.join(", "))
          : settled && why && <Badge tone="warn">{say(`why_${why}`, { count: tables })}</Badge>,
    },
    {
      title: sayTable("priority"),
      tight: true,
      corner: true,
      cell: ({ priority }) => <Weight weight={priority}>{sayTable(`priority_${priority}`)}</Weight>,
    },
  ]
  const done = demands.filter(({ by }) => by.length > 0).length
  const beyond = demands.filter(({ outOfReach }) => outOfReach).length
  const counts = [
    say("answered", { done, count: demands.length }),
    beyond > 0 && say("out-of-reach", { count: beyond }),
  ].filter(Boolean)
  const aside = settled && demands.length > 0 ? counts.join(", ") : undefined
  return (
    <Section title={say("demands")} aside={aside}>
      {demands.length === 0 ? (
        <Note>{say("no-demand")}</Note>
      ) : (
        <Table caption={say("demands-caption")} columns={columns} rows={demands} rowKey={({ country }) => country} />
      )}
    </Section>
  )
}

function Engagements({ engagements, formKey }: { formKey: string } & Pick<OwnOffice, "engagements">) {
  const say = useWords(officeWords)
  const sayTable = useWords(tableWords)
  const language = useLanguage()
  const columns: Column<OwnOffice["engagements"][number]>[] = [
    {
      title: sayTable("what"),
      header: "plain",
      cell: ({ what }) => (what === null ? <i>{sayTable("words-destroyed")}</i> : typeset(what)),
    },
    {
      title: sayTable("due-on"),
      tight: true,
      cell: ({ dueOn, state }) => (
        <>
          <time dateTime={dueOn}>{shortDay(dueOn, language)}</time>{" "}
          {state !== "coming" && <Badge tone={stateTones[state]}>{sayTable(`state_${state}`)}</Badge>}
        </>
      ),
    },
    {
      title: sayTable("change"),
      hideTitle: true,
      tight: true,
      cell: ({ id, tableId, state }) => (
        <StrongForm method="post">
          <input type="hidden" name="formKey" value={rowKey(formKey, id)} />
          <input type="hidden" name="table" value={tableId} />
          <input type="hidden" name="engagement" value={id} />
          <Button type="submit" size="small" variant="quiet" name="intent" value={state === "done" ? "reopen" : "keep"}>
            {sayTable(state === "done" ? "engagement-reopen" : "engagement-keep")}
          </Button>
        </StrongForm>
      ),
    },
  ]
  return (
    <Section title={say("engagements")} aside={String(engagements.length)}>
      {engagements.length === 0 ? (
        <Note>{say("no-engagement")}</Note>
      ) : (
        <Table
          caption={say("engagements-caption")}
          columns={columns}
          rows={engagements}
          rowKey={({ id, state }) => `${id} ${state}`}
        />
      )}
    </Section>
  )
}
