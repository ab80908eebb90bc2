import { useSearchParams } from "@remix-run/react"
import { weekdayAndNumber } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Link } from "~/ui/link"
import { Empty, Notice } from "~/ui/notice"
import { Page, PageHead } from "~/ui/page"
import { PublishBar } from "~/ui/publish-bar"
import { Tabs } from "~/ui/tabs"
import { severities } from "../../conflicts/conflict"
import type { Preparation } from "../preparation.server"
import { draftWords } from "../words"
import { DraftFilters } from "./draft-filters"
import { DraftTable } from "./draft-table"

interface DraftPageProps {
  /** the event's slug */
  readonly event: string
  readonly draft: Preparation
}

/** The organisers' table: the draft by day, what is wrong with it, and what remains to be published. */
export function DraftPage({ event, draft }: DraftPageProps) {
  const say = useWords(draftWords)
  const create = (
    <LinkButton to={paths.newDraftSession(event)} icon="plus" variant={draft.total === 0 ? "primary" : undefined}>
      {say("new-session")}
    </LinkButton>
  )
  const load = (
    <LinkButton to={paths.import(event)} icon="upload" fold={draft.total > 0}>
      {say("import")}
    </LinkButton>
  )
  return (
    <Page measure="wide">
      <PageHead
        title={say("preparation")}
        lede={say("lede")}
        actions={
          draft.total > 0 && (
            <>
              {create}
              {load}
              <LinkButton to={paths.publications(event)} icon="scroll-text">
                {say("publications")}
              </LinkButton>
            </>
          )
        }
      />
      <Happened event={event} draft={draft} />
      {draft.total === 0 ? (
        <Empty
          title={say("empty-title")}
          actions={
            <>
              {create}
              {load}
            </>
          }
        >
          {say("empty-text")}
        </Empty>
      ) : (
        <Draft event={event} draft={draft} />
      )}
      {(draft.total > 0 || draft.changes > 0) && <WhatRemains event={event} draft={draft} />}
    </Page>
  )
}

function Happened({ event, draft: { saved, deleted } }: DraftPageProps) {
  const say = useWords(draftWords)
  if (deleted) return <Notice tone="good" role="status" title={say("deleted")} />
  if (!saved) return null
  const inConflict = saved.severity !== null
  return (
    <Notice
      tone={inConflict ? "warn" : "good"}
      role="status"
      title={say("saved")}
      actions={
        inConflict && (
          <LinkButton to={paths.draftSession(event, saved.id)} size="small">
            {say("in-conflict")}
          </LinkButton>
        )
      }
    >
      {saved.severity && say(saved.severity, { count: 1 })}
    </Notice>
  )
}

function Draft({ event, draft }: DraftPageProps) {
  const say = useWords(draftWords)
  const counts = severities.filter((severity) => draft.conflicts[severity] > 0)
  return (
    <>
      {counts.length > 0 && (
        <Notice
          tone={draft.conflicts.blocking > 0 ? "bad" : draft.conflicts.serious > 0 ? "warn" : "plain"}
          title={counts.map((severity) => say(severity, { count: draft.conflicts[severity] })).join(", ")}
          actions={
            <LinkButton to={paths.conflicts(event)} size="small">
              {say("conflicts")}
            </LinkButton>
          }
        />
      )}
      <DraftFilters event={event} draft={draft} />
      <DayLinks draft={draft} />
      {draft.found === 0 ? (
        <Empty title={say("none-found")}>{say("none-found-text")}</Empty>
      ) : (
        <DraftTable event={event} lines={draft.lines} />
      )}
    </>
  )
}

/** A way to each day; to all of them at once where they are not too many. */
function DayLinks({ draft: { day, days, found, lines } }: Pick<DraftPageProps, "draft">) {
  const language = useLanguage()
  const say = useWords(draftWords)
  const [sought] = useSearchParams()
  const to = (chosen: string | null) => {
    const next = new URLSearchParams(sought)
    for (const name of ["jour", "enregistree", "supprimee"]) next.delete(name)
    if (chosen !== null) next.set("jour", chosen)
    return `?${next}`
  }
  if (days.length < 2) return null
  const mayShowAll = day === null || found <= lines.length || sought.has("jour")
  const all = { to: to(null), label: say("all-days"), current: day === null }
  const each = days.map((one) => ({
    to: to(one.day),
    label: `${weekdayAndNumber(one.day, language)} (${one.count})`,
    current: one.day === day,
  }))
  return <Tabs label={say("days")} tabs={mayShowAll ? [all, ...each] : each} />
}

function WhatRemains({ event, draft }: DraftPageProps) {
  const say = useWords(draftWords)
  const { changes, concerned, inForce } = draft
  const notes = [
    inForce === null ? (
      say("never-published")
    ) : (
      <Link key="in-force" to={paths.publication(event, inForce)}>
        {say("in-force", { number: inForce })}
      </Link>
    ),
    ...(concerned !== null && changes > 0 ? [say("concerned", { count: concerned })] : []),
  ]
  return (
    <PublishBar
      label={say("publish")}
      title={changes === 0 ? say("nothing-unpublished") : say("unpublished-changes", { count: changes })}
      notes={notes}
      actions={
        (changes > 0 || inForce === null) && (
          <LinkButton to={paths.publish(event)} variant="primary">
            {say("read-difference")}
          </LinkButton>
        )
      }
    />
  )
}
