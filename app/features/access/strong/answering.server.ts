import type { AppLoadContext } from "@remix-run/node"
import { type Rate, withinRate } from "~/platform/rate.server"
import { signInCookie } from "../cookies.server"
import type { Grant } from "../policy"
import type { Viewer } from "../viewer.server"
import { addKey, askForProof, askToAdd, type Ceremony, proveKey, rates } from "./commands.server"
import { keyNameInput, newKeyInput, proofInput } from "./input"
import { relyingParty } from "./relying-party"
import { strongUse } from "./step-up.server"

/** What scripts of the pages are told, in JSON: see `components/ceremony.ts`. */
interface Desk {
  readonly context: AppLoadContext
  readonly viewer: Viewer
  readonly grant: Grant<"manage-own-keys">
}

export const refusedWith = (reason: string, status: number) => Response.json({ reason }, { status })

const ceremonyOf = ({ context, viewer }: Desk): Ceremony => ({
  party: relyingParty(context.config.origin),
  signInId: viewer.signInId,
  now: context.realClock.now(),
})

const within = ({ context, grant }: Desk, rate: Rate) =>
  withinRate(context.db, rate, grant.personId, context.realClock.now())

/** With the new token of a sign-in that has risen. */
function risen({ config }: AppLoadContext, token: string): Response {
  return Response.json({}, { headers: { "Set-Cookie": signInCookie(config).write(token) } })
}

/** `intent=ask`: is a proof needed, and of what? `intent=prove`: here it is. */
export async function answerProof(desk: Desk, form: FormData): Promise<Response> {
  const { context, viewer, grant } = desk
  const { db, journal } = context
  // The page was drawn for somebody else, who has signed out in this browser since.
  const person = form.get("person")
  if (person !== null && person !== viewer.personId) return Response.json({ need: "other-person" })
  if (form.get("intent") !== "prove") {
    if (await strongUse({ context }, viewer)) return Response.json({ need: "nothing" })
    if (!(await within(desk, rates.asks))) return refusedWith("too-many", 429)
    const options = await askForProof(db, grant, ceremonyOf(desk))
    return Response.json(options ? { need: "key", options } : { need: "first-key" })
  }
  if (!(await within(desk, rates.tries))) return refusedWith("too-many", 429)
  const proof = proofInput.safeParse(form.get("proof"))
  if (!proof.success) return refusedWith("not-valid", 400)
  const proved = await proveKey(db, grant, journal, ceremonyOf(desk), proof.data)
  return proved.ok ? risen(context, proved.value.token) : refusedWith(proved.reason, 409)
}

/** `intent=ask`: what is needed to make a key. `intent=add`: a device has made one. */
export async function answerAddition(desk: Desk, form: FormData): Promise<Response> {
  const { context, viewer, grant } = desk
  const standing = { signedInAt: viewer.signedInAt, strong: await strongUse({ context }, viewer) }
  if (form.get("intent") !== "add") {
    if (!(await within(desk, rates.asks))) return refusedWith("too-many", 429)
    const asked = await askToAdd(context.db, grant, ceremonyOf(desk), standing)
    return asked.ok ? Response.json({ need: "key", options: asked.value }) : refusedWith(asked.reason, 409)
  }
  if (!(await within(desk, rates.tries))) return refusedWith("too-many", 429)
  const name = keyNameInput.safeParse(form.get("name"))
  if (!name.success) return refusedWith("name-missing", 400)
  const made = newKeyInput.safeParse(form.get("key"))
  if (!made.success) return refusedWith("not-valid", 400)
  const added = await addKey(context.db, grant, context, ceremonyOf(desk), standing, {
    made: made.data,
    name: name.data,
  })
  return added.ok ? risen(context, added.value.token) : refusedWith(added.reason, 409)
}
