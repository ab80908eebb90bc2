import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { answerForm } from "~/features/access/accounts/forms.server"
import { confirmAddress } from "~/features/access/addresses/commands.server"
import { ReplacedAddressesPage } from "~/features/access/addresses/components/replaced-addresses-page"
import { confirmAddressInput } from "~/features/access/addresses/input"
import { replacedAddresses } from "~/features/access/addresses/queries.server"
import { replacedAddressWords } from "~/features/access/addresses/words"
import { requireGrant } from "~/features/access/gate.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "confirm-address" } as const

export const meta: MetaFunction = (args) => pageTitle(args, replacedAddressWords, "title")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireGrant(asked, "confirm-address")
  const { db, realClock, clock } = asked.context
  return {
    addresses: await replacedAddresses(db, grant, { now: realClock.now(), today: clock.now().slice(0, 10) }),
    done: new URL(asked.request.url).searchParams.get("fait") === "confirm",
    formKey: newId(),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant } = await requireGrant(asked, "confirm-address")
  const { db, journal, outbox, config, realClock, clock } = asked.context
  const when = { now: realClock.now(), today: clock.now().slice(0, 10) }
  const means = { journal, outbox, signInPage: config.origin + paths.signIn() }
  const answered = await answerForm("confirm", await readForm(asked.request), confirmAddressInput, (input) =>
    confirmAddress(db, grant, means, input, when),
  )
  if ("done" in answered) return redirect(`${paths.replacedAddresses()}?fait=${answered.done}`, { status: 303 })
  // An address that waits no longer is told of: somebody may have confirmed or replaced it meanwhile.
  return data(answered.answer, { status: answered.status === 404 ? 409 : answered.status })
}

export default function ReplacedAddresses() {
  const { done, ...loaded } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <ReplacedAddressesPage {...loaded} done={done && !answer} answer={answer} />
}
