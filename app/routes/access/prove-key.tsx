import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { requireGrant } from "~/features/access/gate.server"
import { ProveKeyPage } from "~/features/access/strong/components/prove-key-page"
import { strongUse } from "~/features/access/strong/step-up.server"
import { strongWords } from "~/features/access/strong/words"
import { pageTitle } from "~/i18n/page-title"
import { safeReturn } from "~/platform/http/safe-redirect"

export const handle = { act: "manage-own-keys" } as const

export const meta: MetaFunction = (args) => pageTitle(args, strongWords, "title")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer } = await requireGrant(asked, "manage-own-keys")
  const returnTo = safeReturn(new URL(asked.request.url).searchParams.get("retour"))
  if (returnTo !== "/" && (await strongUse(asked, viewer))) throw redirect(returnTo)
  return { returnTo }
}

export default function ProveKey() {
  return <ProveKeyPage />
}
