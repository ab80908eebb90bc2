import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { isAddressUnconfirmed } from "~/features/access/addresses/queries.server"
import { requireGrant } from "~/features/access/gate.server"
import { browserName } from "~/features/access/sign-in/browser-name"
import { faultOfAdding } from "~/features/access/strong/adding"
import { ProveKeyPage } from "~/features/access/strong/components/prove-key-page"
import { ownKeys } from "~/features/access/strong/queries.server"
import { strongUse } from "~/features/access/strong/step-up.server"
import { strongWords } from "~/features/access/strong/words"
import { pageTitle } from "~/i18n/page-title"
import { safeReturn } from "~/platform/http/safe-redirect"

export const handle = { act: "manage-own-keys" } as const

export const meta: MetaFunction = (args) => pageTitle(args, strongWords, "title")

/** Where the gate leads whoever may open a page and must prove a key first. Who has proved one is led on at once. */
export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "manage-own-keys")
  const { context, request } = asked
  const returnTo = safeReturn(new URL(request.url).searchParams.get("retour"))
  const strong = await strongUse(asked, viewer)
  if (strong && returnTo !== "/") throw redirect(returnTo)
  const keys = (await ownKeys(context.db, grant)).length
  const addressUnconfirmed = await isAddressUnconfirmed(context.db, grant)
  const { signedInAt } = viewer
  return {
    returnTo,
    strong,
    keys,
    cannotAdd: faultOfAdding({ signedInAt, strong, keys, addressUnconfirmed }, context.realClock.now()),
    browser: browserName(request.headers.get("User-Agent") ?? ""),
  }
}

export default function ProveKey() {
  return <ProveKeyPage {...useLoaderData<typeof loader>()} />
}
