import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useLoaderData } from "@remix-run/react"
import { signInCookie } from "~/features/access/cookies.server"
import { requireGrant } from "~/features/access/gate.server"
import { endOwnSignIns } from "~/features/access/sign-in/commands.server"
import { SignIns } from "~/features/access/sign-in/components/sign-ins"
import { ownSignIns } from "~/features/access/sign-in/queries.server"
import { signInWords } from "~/features/access/sign-in/words"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "manage-own-sign-ins" } as const

export const meta: MetaFunction = (args) => pageTitle(args, signInWords, "sign-ins")

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "manage-own-sign-ins")
  const { db, realClock, config } = asked.context
  const signIns = await ownSignIns(db, grant, realClock.now())
  return { demo: config.demo, signIns: signIns.map((one) => ({ ...one, current: one.id === viewer.signInId })) }
}

/** Ends one sign-in (`signIn` = its id) or all of them (`signIn` = `all`). One that is over already is over. */
export async function action(asked: ActionFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "manage-own-sign-ins")
  const { config, db, realClock, journal } = asked.context
  const which = String((await readForm(asked.request)).get("signIn") ?? "")
  await endOwnSignIns(db, grant, journal, { which, now: realClock.now() })
  if (which !== "all" && which !== viewer.signInId) return redirect(paths.signIns(), { status: 303 })
  return redirect(paths.signIn(), { status: 303, headers: { "Set-Cookie": signInCookie(config).clear() } })
}

export default function OwnSignIns() {
  return <SignIns {...useLoaderData<typeof loader>()} />
}
