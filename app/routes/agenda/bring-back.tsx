import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData, useParams } from "@remix-run/react"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { earlierCandidate } from "~/features/agenda/publications/candidate.server"
import { PublishPage } from "~/features/agenda/publications/components/publish-page"
import { proposalOf } from "~/features/agenda/publications/proposal.server"
import { sendRelease } from "~/features/agenda/publications/sending.server"
import { publicationWords } from "~/features/agenda/publications/words"
import { callsWithPublication } from "~/features/round-tables/timetable/calls.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "publish-agenda" } as const

export const meta: MetaFunction = (args) => pageTitle(args, publicationWords, "bring-back")

export const shouldRevalidate = () => true

/** An earlier publication, read against the one in force before it comes back as a new one. */
export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "publish-agenda")
  const { db, clock } = asked.context
  const restores = Number(asked.params.number)
  if (!Number.isSafeInteger(restores)) throw notFound()
  const candidate = await earlierCandidate(db, grant, restores, clock.now().slice(0, 10))
  if (!candidate || candidate.inForce?.number === restores) throw notFound()
  const page = Number(new URL(asked.request.url).searchParams.get("page")) || 1
  return { proposal: await proposalOf(db, grant, candidate, { page }), formKey: newId(), restores }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "publish-agenda")
  const { context, request, params } = asked
  const event = params.event ?? ""
  const restores = Number(params.number)
  if (!Number.isSafeInteger(restores)) throw notFound()
  const form = await readForm(request)
  const callPeople = callsWithPublication(context.keys)
  const sent = await sendRelease({ context, grant, form, event, restores, callPeople })
  if (!sent.ok && sent.refusal.reason === "unknown-publication") throw notFound()
  if (!sent.ok) return data(sent.refusal, { status: 409 })
  return redirect(paths.justPublished(event, sent.number, sent.letters), { status: 303 })
}

export default function BringBack() {
  const { event = "" } = useParams()
  return <PublishPage event={event} {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()} />
}
