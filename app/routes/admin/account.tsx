import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { AccountPage } from "~/features/access/accounts/components/account-page"
import { answerAccountForm } from "~/features/access/accounts/forms.server"
import { account, eventsToChoose } from "~/features/access/accounts/queries.server"
import { accountWords, doneKey } from "~/features/access/accounts/words"
import { notFound, requireGrant } from "~/features/access/gate.server"
import { keysInShort } from "~/features/access/strong/queries.server"
import { waitingReset } from "~/features/access/strong/resets/queries.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "see-accounts" } as const

export const meta: MetaFunction = (args) => pageTitle(args, accountWords, "accounts")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireGrant(asked, "see-accounts")
  const { db } = asked.context
  const personId = asked.params.person ?? ""
  const [found, events, keys, waiting] = await Promise.all([
    account(db, grant, personId),
    eventsToChoose(db, grant),
    keysInShort(db, grant, personId),
    waitingReset(db, grant, personId),
  ])
  if (!found) throw notFound()
  const done = doneKey(new URL(asked.request.url).searchParams.get("fait"))
  return { account: found, keys: { ...keys, waiting }, events, done, formKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant } = await requireGrant(asked, "manage-accounts")
  const { context, params, request } = asked
  const personId = params.person ?? ""
  const signInPage = context.config.origin + paths.signIn()
  const answered = await answerAccountForm({ context, grant, personId, signInPage }, await readForm(request))
  if ("done" in answered) return redirect(`${paths.account(personId)}?fait=${answered.done}`, { status: 303 })
  if (answered.status === 404) throw notFound()
  return data(answered.answer, { status: answered.status })
}

export default function AccountRoute() {
  const { done, ...loaded } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <AccountPage {...loaded} done={answer ? null : done} answer={answer} />
}
