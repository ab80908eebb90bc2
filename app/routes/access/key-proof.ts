import type { ActionFunctionArgs } from "@remix-run/node"
import { notFound, requireGrant } from "~/features/access/gate.server"
import { answerProof } from "~/features/access/strong/answering.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "manage-own-keys" } as const

export function loader() {
  throw notFound()
}

/** The two steps of proving a key, for scripts: beside any page, and without leaving it. */
export async function action(asked: ActionFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "manage-own-keys")
  return answerProof({ context: asked.context, viewer, grant }, await readForm(asked.request))
}
