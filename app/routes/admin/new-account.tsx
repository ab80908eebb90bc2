import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { inviteAccount } from "~/features/access/accounts/commands.server"
import { InviteForm } from "~/features/access/accounts/components/invite-form"
import { answerForm } from "~/features/access/accounts/forms.server"
import { inviteInput } from "~/features/access/accounts/input"
import { accountWords } from "~/features/access/accounts/words"
import { requireGrant } from "~/features/access/gate.server"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { Page, PageHead } from "~/ui/page"

export const handle = { act: "manage-accounts" } as const

export const meta: MetaFunction = (args) => pageTitle(args, accountWords, "invite")

export async function loader(asked: LoaderFunctionArgs) {
  await requireGrant(asked, "manage-accounts")
  return { formKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant } = await requireGrant(asked, "manage-accounts")
  const { db, journal, outbox, config, realClock, clock } = asked.context
  const when = { now: realClock.now(), today: clock.now().slice(0, 10) }
  const desk = { journal, outbox, signInPage: config.origin + paths.signIn() }
  const answered = await answerForm("invite", await readForm(asked.request), inviteInput, (input) =>
    inviteAccount(db, grant, desk, input, when),
  )
  if ("done" in answered) return redirect(`${paths.account(answered.done)}?fait=invited`, { status: 303 })
  return data(answered.answer, { status: answered.status })
}

export default function NewAccount() {
  const { formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const say = useWords(accountWords)
  return (
    <Page measure="narrow">
      <PageHead
        overline={<Link to={paths.administration()}>{say("all-accounts")}</Link>}
        title={say("invite")}
        lede={say("invite-lede")}
      />
      <InviteForm formKey={formKey} answer={answer} />
    </Page>
  )
}
