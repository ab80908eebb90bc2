import { Form, useNavigation } from "@remix-run/react"
import { capitalised, dayAndMonth } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { DayList } from "~/ui/agenda-grid"
import { Button } from "~/ui/button"
import { TextField } from "~/ui/field"
import { Empty, Notice } from "~/ui/notice"
import { useNow } from "~/ui/now"
import { Page, PageHead } from "~/ui/page"
import type { SessionLine } from "../session-line"
import { viewWords } from "../view-words"
import { agendaCard } from "./agenda-card"

export interface SearchPageProps {
  readonly event: string
  readonly query: string
  readonly tooOften: boolean
  /** in order of relevance; those of one day that follow each other stand together */
  readonly found: readonly SessionLine[]
}

export function SearchPage({ event, query, tooOften, found }: SearchPageProps) {
  const say = useWords(viewWords)
  const busy = useNavigation().state !== "idle"
  return (
    <Page measure="narrow">
      <PageHead title={say("search-in")} />
      <Form method="get" action={paths.search(event)} role="search" className="search-form">
        <TextField key={query} label={say("query")} name="q" type="search" defaultValue={query} />
        <Button type="submit" variant="primary" icon="search" busy={busy}>
          {say("search")}
        </Button>
      </Form>
      <div aria-live="polite">
        {tooOften ? (
          <Notice tone="warn" title={say("search-too-often")}>
            {say("search-too-often-text")}
          </Notice>
        ) : query === "" ? (
          <Empty title={say("search-first")}>{say("search-first-text")}</Empty>
        ) : found.length === 0 ? (
          <Empty title={say("found-none", { query })}>{say("found-none-text")}</Empty>
        ) : (
          <Found event={event} found={found} />
        )}
      </div>
    </Page>
  )
}

function Found({ event, found }: Pick<SearchPageProps, "event" | "found">) {
  const say = useWords(viewWords)
  const language = useLanguage()
  const now = useNow()
  const days: { day: string; lines: SessionLine[] }[] = []
  for (const line of found) {
    const last = days.at(-1)
    if (last?.day === line.day) last.lines.push(line)
    else days.push({ day: line.day, lines: [line] })
  }
  return (
    <>
      <p className="muted">{say("found", { count: found.length })}</p>
      {days.map(({ lines, day }) => (
        <DayList
          key={lines[0]?.id}
          title={capitalised(dayAndMonth(day, language))}
          cards={lines.map((line) => agendaCard(line, { event }, now))}
        />
      ))}
    </>
  )
}
