import type { LoaderFunctionArgs } from "@remix-run/node"
import { notFound } from "~/features/access/gate.server"

export const handle = { act: "sign-in" } as const

/** Any address that is not one of ours answers as a forbidden one does. */
export function loader(_: LoaderFunctionArgs) {
  throw notFound()
}

export const action = loader

export default function NotFound() {
  return null
}
