import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { answerForm } from "~/features/access/accounts/forms.server"
import { requireGrant } from "~/features/access/gate.server"
import { confirmReset, declineReset } from "~/features/access/strong/resets/commands.server"
import { ResetDesk } from "~/features/access/strong/resets/components/reset-desk"
import { resetInput } from "~/features/access/strong/resets/input"
import { resetDesk } from "~/features/access/strong/resets/queries.server"
import { keyResetWords, resetDone } from "~/features/access/strong/resets/words"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "confirm-key-reset" } as const

export const meta: MetaFunction = (args) => pageTitle(args, keyResetWords, "title")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireGrant(asked, "confirm-key-reset")
  const { db, realClock, clock } = asked.context
  return {
    desk: await resetDesk(db, grant, { now: realClock.now(), today: clock.now().slice(0, 10) }),
    done: resetDone(new URL(asked.request.url).searchParams.get("fait")),
    formKey: newId(),
  }
}

const acts = { confirm: confirmReset, decline: declineReset } as const

export async function action(asked: ActionFunctionArgs) {
  const { grant } = await requireGrant(asked, "confirm-key-reset")
  const { db, realClock, clock } = asked.context
  const form = await readForm(asked.request)
  const intent = form.get("intent")
  if (intent !== "confirm" && intent !== "decline") throw new Response("Formulaire inconnu.\n", { status: 400 })
  const when = { now: realClock.now(), today: clock.now().slice(0, 10) }
  const answered = await answerForm(intent, form, resetInput, (input) =>
    acts[intent](db, grant, asked.context, input, when),
  )
  if ("done" in answered) return redirect(`${paths.keyResets()}?fait=${answered.done}`, { status: 303 })
  // A request that waits no longer is told of: two people may press at the same time.
  return data(answered.answer, { status: answered.status === 404 ? 409 : answered.status })
}

export default function KeyResets() {
  const { done, ...loaded } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <ResetDesk {...loaded} done={answer ? null : done} answer={answer} />
}
