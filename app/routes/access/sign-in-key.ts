import type { ActionFunctionArgs } from "@remix-run/node"
import { browserCookie, signInCookie } from "~/features/access/cookies.server"
import { notFound } from "~/features/access/gate.server"
import { knownBrowser, withinSignInRate } from "~/features/access/sign-in/rates.server"
import { refusedWith } from "~/features/access/strong/answering.server"
import { proofInput } from "~/features/access/strong/input"
import { relyingParty } from "~/features/access/strong/relying-party"
import { askToSignIn, signInByKey } from "~/features/access/strong/sign-in-by-key.server"
import { newToken } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "sign-in" } as const

export function loader() {
  throw notFound()
}

/** Signing in by a key, in two steps, for the script of the sign-in page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { config, db, journal, realClock } = context
  if (!(await withinSignInRate(context, request, "tries"))) return refusedWith("too-many", 429)
  const form = await readForm(request)
  const [now, party, mark] = [realClock.now(), relyingParty(config.origin), browserCookie(config)]
  const known = mark.read(request)
  if (form.get("intent") !== "prove" || !known) {
    const browser = known ?? newToken()
    const options = await askToSignIn(db, { party, browser, now })
    return Response.json({ need: "key", options }, { headers: { "Set-Cookie": mark.write(browser) } })
  }
  const proof = proofInput.safeParse(form.get("proof"))
  if (!proof.success) return refusedWith("not-valid", 400)
  const door = { party, browser: known, now }
  const agent = request.headers.get("User-Agent") ?? ""
  const entered = await signInByKey(db, journal, door, { proof: proof.data, client: agent })
  if (!entered.ok) return refusedWith(entered.reason, 409)
  const headers = new Headers()
  headers.append("Set-Cookie", signInCookie(config).write(entered.value.token))
  headers.append("Set-Cookie", mark.clear())
  headers.append("Set-Cookie", knownBrowser(config))
  return Response.json({}, { headers })
}
