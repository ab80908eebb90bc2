import { useLanguage, useWords } from "~/i18n/use-language"
import { Empty } from "~/ui/notice"
import { Page, Toolbar } from "~/ui/page"
import { isFiltering } from "../filters"
import type { weekOf } from "../reading/week"
import { viewWords } from "../view-words"
import { AgendaHead } from "./agenda-head"
import { FilterBar } from "./filter-bar"
import { ledeOf, NothingMatches, NothingPublished, Views } from "./views"
import { WeekView } from "./week-view"

export function WeekPage({ heading, filters, columns, grid, empty, days }: ReturnType<typeof weekOf>) {
  const say = useWords(viewWords)
  const language = useLanguage()
  return (
    <Page measure="wide">
      <AgendaHead title={say("agenda")} lede={ledeOf(heading, language, say)} />
      {heading.published ? (
        <>
          <Toolbar>
            <Views heading={heading} current="week" filter={filters.filter} />
            <FilterBar filters={filters} />
          </Toolbar>
          {empty && !isFiltering(filters.filter) ? (
            <Empty title={say("nothing-in-agenda")}>{say("nothing-in-agenda-text")}</Empty>
          ) : empty ? (
            <NothingMatches />
          ) : (
            <WeekView event={heading.event} grid={grid} columns={columns} days={days} />
          )}
        </>
      ) : (
        <NothingPublished heading={heading} />
      )}
    </Page>
  )
}
