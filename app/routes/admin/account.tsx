import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { AccountPage } from "~/features/access/accounts/components/account-page"
import { answerAccountForm } from "~/features/access/accounts/forms.server"
import { account, eventsToChoose } from "~/features/access/accounts/queries.server"
import { accountWords, doneKey } from "~/features/access/accounts/words"
import { notFound, requireGrant } from "~/features/access/gate.server"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "manage-accounts" } as const

export const meta: MetaFunction = (args) => pageTitle(args, accountWords, "accounts")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireGrant(asked, "manage-accounts")
  const { db } = asked.context
  const [found, events] = await Promise.all([account(db, grant, asked.params.person ?? ""), eventsToChoose(db, grant)])
  if (!found) throw notFound()
  const done = doneKey(new URL(asked.request.url).searchParams.get("fait"))
  return { account: found, events, done, formKey: newId() }
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
  const { account, events, done, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <AccountPage account={account} events={events} formKey={formKey} done={answer ? null : done} answer={answer} />
}
