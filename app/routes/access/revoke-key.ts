import { type ActionFunctionArgs, redirect } from "@remix-run/node"
import { notFound, requireGrant } from "~/features/access/gate.server"
import { revokeKey } from "~/features/access/strong/commands.server"
import { paths } from "~/paths"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "revoke-own-key" } as const

export function loader() {
  throw notFound()
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
