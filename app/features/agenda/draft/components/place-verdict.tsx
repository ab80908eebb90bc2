import { useDeferredValue, useMemo } from "react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Verdict } from "~/ui/verdict"
import { type Nameable, useConflictLines } from "../../components/conflict-lines"
import { conflictsOf } from "../../conflicts"
import { type Severity, severities } from "../../conflicts/conflict"
import type { PlannersTable } from "../planners-table"
import { sessionTyped, type TypedSession } from "../typed"
import { draftWords } from "../words"

interface PlaceVerdictProps {
  readonly event: string
  readonly table: PlannersTable
  readonly typed: TypedSession
  /** null for a new session */
  readonly id: string | null
  /** people who were found since the page was opened */
  readonly people: ReadonlyMap<string, string>
}

const newSession = "new"

/** What is wrong with the place that is being typed: found in the browser, before anything is sent. */
export function PlaceVerdict({ event, table, typed, id, people }: PlaceVerdictProps) {
  const say = useWords(draftWords)
  const own = id ?? newSession
  const late = useDeferredValue(typed)
  const session = useMemo(() => sessionTyped(late, own), [late, own])
  const conflicts = useMemo(() => conflictsOf(session, table.sessions, table.setting), [session, table])
  const known: Nameable = {
    sessions: table.sessions,
    people: new Map([...table.people, ...people]),
    rooms: table.setting.rooms,
  }
  const lines = useConflictLines(conflicts, known, { own, mostNames: 3, linkTo: (it) => paths.draftSession(event, it) })
  const count = (severity: Severity) => conflicts.filter((conflict) => conflict.severity === severity).length
  const counts = severities.filter((severity) => count(severity) > 0).map((one) => say(one, { count: count(one) }))
  return <Verdict live title={counts.length > 0 ? counts.join(", ") : say("conflict-free")} lines={lines} />
}
