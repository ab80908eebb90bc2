import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { answerForm } from "~/features/access/accounts/forms.server"
import { accountWords, doneKey } from "~/features/access/accounts/words"
import { grantIfAny, notFound, requireGrant } from "~/features/access/gate.server"
import { declineProposal, secondProposal } from "~/features/access/roles/commands.server"
import { CustodianDesk } from "~/features/access/roles/components/custodian-desk"
import { proposalInput } from "~/features/access/roles/input"
import { custodianDesk } from "~/features/access/roles/queries.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "name-custodian" } as const

export const meta: MetaFunction = (args) => pageTitle(args, accountWords, "custodians")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "name-custodian")
  const { db, clock, realClock } = asked.context
  return {
    desk: await custodianDesk(db, grant, { now: realClock.now(), today: clock.now().slice(0, 10) }),
    done: doneKey(new URL(asked.request.url).searchParams.get("fait")),
    formKey: newId(),
    mayOpenAccounts: grantIfAny(asked, viewer, "see-accounts") !== null,
  }
}

const acts = { second: secondProposal, decline: declineProposal } as const

export async function action(asked: ActionFunctionArgs) {
  const { grant } = await requireGrant(asked, "name-custodian")
  const { db, journal, realClock, clock } = asked.context
  const form = await readForm(asked.request)
  const intent = form.get("intent")
  if (intent !== "second" && intent !== "decline") throw new Response("Formulaire inconnu.\n", { status: 400 })
  const when = { now: realClock.now(), today: clock.now().slice(0, 10) }
  const answered = await answerForm(intent, form, proposalInput, (input) =>
    acts[intent](db, grant, journal, input, when),
  )
  if ("done" in answered) return redirect(`${paths.custodians()}?fait=${answered.done}`, { status: 303 })
  if (answered.status === 404) throw notFound()
  return data(answered.answer, { status: answered.status })
}

export default function Custodians() {
  const { done, ...loaded } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <CustodianDesk {...loaded} done={answer ? null : done} answer={answer} />
}
