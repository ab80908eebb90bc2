import { type ActionFunctionArgs, redirect } from "@remix-run/node"
import { signInCookie } from "~/features/access/cookies.server"
import { notFound } from "~/features/access/gate.server"
import { endSignIn } from "~/features/access/sign-in.server"
import { paths } from "~/paths"

export const handle = { act: "sign-in" } as const

export function loader() {
  throw notFound()
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { config, db, realClock, journal } = context
  const token = signInCookie(config).read(request)
  if (token) await endSignIn(db, token, realClock.now(), journal)
  return redirect(paths.signIn(), { status: 303, headers: { "Set-Cookie": signInCookie(config).clear() } })
}
