import type { LoaderFunctionArgs } from "@remix-run/node"
import { notFound, requireEventGrant } from "~/features/access/gate.server"
import { exportForVerification } from "~/features/round-tables/board/verification.server"

export const handle = { act: "seat-attendees" } as const

/** The problem and the plan on screen under opaque names, so that anyone may check the proof. */
export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "seat-attendees")
  const exported = await exportForVerification(asked.context, grant)
  if (!exported) throw notFound()
  return Response.json(exported, {
    headers: { "Content-Disposition": 'attachment; filename="verification.json"' },
  })
}
