import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { OwnOfficePage } from "~/features/round-tables/own-office/components/own-office-page"
import { ownOffice } from "~/features/round-tables/own-office/queries.server"
import { officeWords } from "~/features/round-tables/own-office/words"
import { followEngagement } from "~/features/round-tables/tables/engagement-commands.server"
import { followedEngagement } from "~/features/round-tables/tables/input"
import { noteOfficeOpened } from "~/features/round-tables/tables/opening.server"
import { writingOf } from "~/features/round-tables/tables/writing.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "follow-own-office" } as const

export const meta: MetaFunction = (args) => pageTitle(args, officeWords, "title")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant, relation } = await requireEventGrant(asked, "follow-own-office")
  const { db, keys, clock, journal, realClock } = asked.context
  const own = await ownOffice(db, keys, grant, { language: viewer.language, now: clock.now() })
  if (own) await noteOfficeOpened(db, grant, { journal, realNow: realClock.now() })
  return { event: relation.slug, own, formKey: newId() }
}

/** Says of an engagement of the office that it is kept, or not yet. */
export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "follow-own-office")
  const form = await readForm(asked.request)
  const read = followedEngagement.safeParse(Object.fromEntries(form))
  if (!read.success) return data({ ok: false }, { status: 400 })
  const { table: tableId, engagement: id, intent: change } = read.data
  const followed = await followEngagement(
    asked.context.db,
    grant,
    { tableId, id, change },
    writingOf(asked.context, form),
  )
  if (!followed.ok) throw notFound()
  return redirect(paths.ownOffice(relation.slug), { status: 303 })
}

export default function OwnOffice() {
  return <OwnOfficePage {...useLoaderData<typeof loader>()} />
}
