import type { ActionFunctionArgs } from "@remix-run/node"
import { notFound, viewerIfAny } from "~/features/access/gate.server"
import { readForm } from "~/platform/http/form.server"

export const handle = { act: "sign-in" } as const

export function loader() {
  throw notFound()
}

/** For the scripts of a page, before a form is sent: whether the person it was drawn for is still signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await viewerIfAny({ request, context })
  if (!viewer) return Response.json({ need: "sign-in" })
  const person = form.get("person")
  return Response.json({ need: person === null || person === viewer.personId ? "nothing" : "other-person" })
}
