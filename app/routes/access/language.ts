import { type ActionFunctionArgs, redirect } from "@remix-run/node"
import { languageCookie } from "~/features/access/cookies.server"
import { notFound, requireGrant, viewerIfAny } from "~/features/access/gate.server"
import { keptBy, waitingFor } from "~/features/access/sign-in/chosen-language"
import { chooseLanguage } from "~/features/access/sign-in/commands.server"
import { readForm } from "~/platform/http/form.server"
import { safeReturn } from "~/platform/http/safe-redirect"

/** Open to whoever is not signed in, who has a cookie to keep the choice in; an account keeps it for good. */
export const handle = { act: "sign-in" } as const

export function loader() {
  throw notFound()
}

export async function action(asked: ActionFunctionArgs) {
  const { config, db } = asked.context
  const form = await readForm(asked.request)
  const language = form.get("language")
  if (language !== "fr" && language !== "en") throw new Response("Langue inconnue.\n", { status: 400 })
  const signedIn = (await viewerIfAny(asked)) !== null
  if (signedIn) {
    const { grant } = await requireGrant(asked, "choose-language")
    await chooseLanguage(db, grant, language)
  }
  return redirect(safeReturn(form.get("returnTo")?.toString()), {
    status: 303,
    headers: { "Set-Cookie": languageCookie(config).write(signedIn ? keptBy(language) : waitingFor(language)) },
  })
}
