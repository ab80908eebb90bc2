import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { notFound, requireGrant } from "~/features/access/gate.server"
import { revokeKey } from "~/features/access/strong/commands.server"
import { RevokeKey } from "~/features/access/strong/components/revoke-key"
import { ownKeys } from "~/features/access/strong/queries.server"
import { ownKeyWords } from "~/features/access/strong/words"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "revoke-own-key" } as const

export const meta: MetaFunction = (args) => pageTitle(args, ownKeyWords, "revoke-page")

/** Asks once more, of the key that the address names (`cle`); one that is revoked already leads back to the others. */
export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireGrant(asked, "revoke-own-key")
  const keys = await ownKeys(asked.context.db, grant)
  const one = keys.find(({ id }) => id === new URL(asked.request.url).searchParams.get("cle"))
  if (!one) throw redirect(paths.keys())
  return { one, last: keys.length === 1 }
}

/** Revokes one of the asker's keys (`key`). A key is proved for it: somebody's mailbox must not be enough. */
export async function action(asked: ActionFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "revoke-own-key")
  const { db, journal, realClock } = asked.context
  const id = String((await readForm(asked.request)).get("key") ?? "")
  const revoked = await revokeKey(db, grant, journal, { id, signInId: viewer.signInId, now: realClock.now() })
  if (!revoked.ok) throw notFound()
  return redirect(paths.keysAfter("revoked"), { status: 303 })
}

export default function Revoke() {
  return <RevokeKey {...useLoaderData<typeof loader>()} />
}
