import { type ActionFunctionArgs, redirect } from "@remix-run/node"
import { languageCookie, signInCookie } from "~/features/access/cookies.server"
import { notFound } from "~/features/access/gate.server"
import { chosenIn } from "~/features/access/sign-in/chosen-language"
import { signInToDemo } from "~/features/access/sign-in.server"
import { readForm } from "~/platform/http/form.server"
import { safeReturn } from "~/platform/http/safe-redirect"

export const handle = { act: "sign-in" } as const

export function loader() {
  throw notFound()
}

/** Signs in as a person of the data: in the demonstration alone, and for browsers of this machine alone. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (!context.config.demo || !context.loopback) throw notFound()
  const form = await readForm(request)
  const { db, realClock, journal, config } = context
  const client = request.headers.get("User-Agent") ?? ""
  // Whoever tries the demonstration plays all of its people, and reads what was last chosen.
  const language = chosenIn(languageCookie(config).read(request))
  const opening = { client, language, now: realClock.now() }
  const token = await signInToDemo(db, String(form.get("personId") ?? ""), opening, journal)
  if (!token) throw notFound()
  const returnTo = safeReturn(form.get("returnTo")?.toString())
  return redirect(returnTo, { status: 303, headers: { "Set-Cookie": signInCookie(config).write(token) } })
}
