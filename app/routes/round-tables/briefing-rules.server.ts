import { data, redirect } from "@remix-run/node"
import type { Asked } from "~/features/access/gate.server"
import { notFound } from "~/features/access/gate.server"
import type { Grant } from "~/features/access/policy"
import { setUpBriefing } from "~/features/round-tables/briefings/commands.server"
import { briefingInput, idsIn, peopleFields, searchIn, typedBriefing } from "~/features/round-tables/briefings/input"
import { type BriefingToSetUp, briefingToSetUp, findPeople } from "~/features/round-tables/briefings/queries.server"
import { writingOf } from "~/features/round-tables/tables/writing.server"
import { paths } from "~/paths"
import { problemsOf, type Typed } from "~/platform/typed-form"

interface Addressed {
  readonly grant: Grant<"seat-attendees">
  /** the event's slug */
  readonly event: string
  readonly sessionId: string
}

/** A briefing with the people whom it names; no briefing is the 404 of an unknown page. */
export async function briefingOpened({ context }: Asked, { grant, sessionId }: Addressed) {
  const briefing = await briefingToSetUp(context.db, context.keys, grant, sessionId)
  if (!briefing) throw notFound()
  const { revision, saved, functions } = briefing
  return { revision, saved, functions, people: namedIn(briefing, saved) }
}

/** Answers the form of a briefing: looks for people, or saves. */
export async function briefingSent(asked: Asked, { grant, event, sessionId }: Addressed, form: FormData) {
  const { db, keys } = asked.context
  const briefing = await briefingToSetUp(db, keys, grant, sessionId)
  if (!briefing) throw notFound()
  const { directory } = briefing
  const typed = typedBriefing(form)
  const sent = { typed, people: namedIn(briefing, typed) }
  const search = searchIn(form)
  if (search) {
    const [speakers, attendees] = peopleFields.map((field) =>
      search[field] === "" ? null : findPeople(directory, search[field]),
    )
    return data({ ...sent, found: { speakers: speakers ?? null, attendees: attendees ?? null } })
  }
  const read = briefingInput(new Set(directory.keys())).safeParse(typed)
  if (!read.success) return data({ ...sent, problems: problemsOf(read.error) }, { status: 400 })
  const change = { sessionId, revision: Number(typed.revision), fields: read.data }
  const kept = await setUpBriefing(db, grant, change, writingOf(asked.context, form))
  if (kept.ok) return redirect(paths.table(event, sessionId), { status: 303 })
  if (kept.reason === "unknown-briefing") throw notFound()
  return data({ ...sent, reason: kept.reason }, { status: 409 })
}

function namedIn({ directory }: BriefingToSetUp, typed: Typed) {
  return peopleFields.flatMap((field) => idsIn(typed[field]).flatMap((id) => directory.get(id) ?? []))
}
