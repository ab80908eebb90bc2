import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { AccountFilter, AccountList } from "~/features/access/accounts/components/account-list"
import { accounts, states } from "~/features/access/accounts/queries.server"
import { accountWords } from "~/features/access/accounts/words"
import { requireGrant } from "~/features/access/gate.server"
import { grantable } from "~/features/access/roles/grantable"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Page, PageHead } from "~/ui/page"

export const handle = { act: "see-accounts" } as const

export const meta: MetaFunction = (args) => pageTitle(args, accountWords, "accounts")

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireGrant(asked, "see-accounts")
  const { db, clock } = asked.context
  const asks = new URL(asked.request.url).searchParams
  const search = {
    typed: (asks.get("q") ?? "").slice(0, 100),
    role: grantable.find((role) => role === asks.get("role")) ?? null,
    state: states.find((state) => state === asks.get("etat")) ?? null,
    page: Number.parseInt(asks.get("page") ?? "1", 10) || 1,
  }
  const found = await accounts(db, grant, search, clock.now().slice(0, 10))
  const pageAt = (page: number) => {
    if (page < 1 || page > found.pages) return null
    const address = new URLSearchParams()
    if (search.typed) address.set("q", search.typed)
    if (search.role) address.set("role", search.role)
    if (search.state) address.set("etat", search.state)
    address.set("page", String(page))
    return `${paths.administration()}?${address}`
  }
  const { rows, total, from, to, page } = found
  return { search, list: { rows, total, from, to, previous: pageAt(page - 1), next: pageAt(page + 1) } }
}

export default function Accounts() {
  const { search, list } = useLoaderData<typeof loader>()
  const say = useWords(accountWords)
  return (
    <Page>
      <PageHead
        title={say("accounts")}
        lede={say("lede")}
        actions={
          <>
            <LinkButton to={paths.custodians()} icon="lock">
              {say("custodians")}
            </LinkButton>
            <LinkButton to={paths.newAccount()} variant="primary" icon="user-plus">
              {say("invite")}
            </LinkButton>
          </>
        }
      />
      <AccountFilter key={JSON.stringify(search)} {...search} />
      <AccountList {...list} />
    </Page>
  )
}
