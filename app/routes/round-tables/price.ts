import type { LoaderFunctionArgs } from "@remix-run/node"
import { requireEventGrant } from "~/features/access/gate.server"
import { soughtIn } from "~/features/round-tables/board/address"
import { priceOf } from "~/features/round-tables/board/page.server"

export const handle = { act: "seat-attendees" } as const

/** What it would cost to give what is missing: asked for beside the board, which does not wait for it. */
export async function loader(asked: LoaderFunctionArgs) {
  const { grant, viewer } = await requireEventGrant(asked, "seat-attendees")
  const { pourquoi } = soughtIn(new URL(asked.request.url).searchParams)
  return Response.json({ price: await priceOf(asked.context, grant, viewer.language, pourquoi ?? "") })
}
