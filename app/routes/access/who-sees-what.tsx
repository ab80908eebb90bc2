import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { WhoSeesWhat } from "~/features/access/components/who-sees-what"
import { requireGrant } from "~/features/access/gate.server"
import { roles } from "~/features/access/policy"
import { whoSeesWhatWords } from "~/features/access/policy-words"
import { pageTitle } from "~/i18n/page-title"

export const handle = { act: "see-who-sees-what" } as const

export const meta: MetaFunction = (args) => pageTitle(args, whoSeesWhatWords, "title")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer } = await requireGrant(asked, "see-who-sees-what")
  return { demo: asked.context.config.demo, held: roles.filter((role) => viewer.anyRoles.has(role)) }
}

export default function WhoSeesWhatPage() {
  return <WhoSeesWhat {...useLoaderData<typeof loader>()} />
}
