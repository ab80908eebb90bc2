import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { isAddressUnconfirmed } from "~/features/access/addresses/queries.server"
import { notFound, requireGrant } from "~/features/access/gate.server"
import { browserName } from "~/features/access/sign-in/browser-name"
import { faultOfAdding } from "~/features/access/strong/adding"
import { renameKey } from "~/features/access/strong/commands.server"
import { OwnKeys } from "~/features/access/strong/components/own-keys"
import { keyNameInput } from "~/features/access/strong/input"
import { ownKeys } from "~/features/access/strong/queries.server"
import { isStrong } from "~/features/access/strong/step-up.server"
import { doneKey, ownKeyWords } from "~/features/access/strong/words"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "manage-own-keys" } as const

export const meta: MetaFunction = (args) => pageTitle(args, ownKeyWords, "keys")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "manage-own-keys")
  const { context, request } = asked
  const keys = await ownKeys(context.db, grant)
  const sought = new URL(request.url).searchParams
  const addressUnconfirmed = await isAddressUnconfirmed(context.db, grant)
  const { signedInAt } = viewer
  const standing = { signedInAt, strong: isStrong(context, viewer), keys: keys.length, addressUnconfirmed }
  return {
    keys,
    demo: context.config.demo,
    done: doneKey(sought.get("fait")),
    renaming: keys.find(({ id }) => id === sought.get("renommer")) ?? null,
    cannotAdd: faultOfAdding(standing, context.realClock.now()),
    browser: browserName(request.headers.get("User-Agent") ?? ""),
  }
}

/** Names a key anew. */
export async function action(asked: ActionFunctionArgs) {
  const { grant } = await requireGrant(asked, "manage-own-keys")
  const form = await readForm(asked.request)
  const typed = String(form.get("name") ?? "")
  const name = keyNameInput.safeParse(typed)
  const problem = name.success ? null : (name.error.issues[0]?.message ?? "name-missing")
  if (!name.success) return data({ problem: problem as "name-missing" | "name-too-long", typed }, { status: 400 })
  const named = await renameKey(asked.context.db, grant, String(form.get("key") ?? ""), name.data)
  if (!named.ok) throw notFound()
  return redirect(paths.keysAfter("renamed"), { status: 303 })
}

export default function Keys() {
  return <OwnKeys {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
