import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { browserCookie } from "~/features/access/cookies.server"
import { viewerIfAny } from "~/features/access/gate.server"
import { askForLink, rates } from "~/features/access/sign-in/commands.server"
import { AddressForm } from "~/features/access/sign-in/components/address-form"
import { DemoDoor } from "~/features/access/sign-in/components/demo-door"
import { LinkSent } from "~/features/access/sign-in/components/link-sent"
import { WayIn } from "~/features/access/sign-in/components/way-in"
import { askForLinkInput } from "~/features/access/sign-in/input"
import { personas } from "~/features/access/sign-in/queries.server"
import { signInWords } from "~/features/access/sign-in/words"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newToken } from "~/platform/crypto/tokens.server"
import { atAnEvenTime } from "~/platform/http/even-time.server"
import { readForm } from "~/platform/http/form.server"
import { safeReturn } from "~/platform/http/safe-redirect"
import { withinRate } from "~/platform/rate.server"

export const handle = { act: "sign-in" } as const

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, signInWords, args.data?.sent ? "sent" : "title")

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const returnTo = safeReturn(asked.get("retour"))
  if (await viewerIfAny({ request, context })) throw redirect(returnTo)
  const { config, db, loopback } = context
  return {
    returnTo,
    demo: config.demo,
    sent: asked.has("envoi"),
    personas: config.demo && loopback ? await personas(db) : [],
  }
}

/** Asks for a link. Known or not, the answer is the same and leaves at the same time. */
export function action({ request, context }: ActionFunctionArgs) {
  return atAnEvenTime(async () => {
    const { config, db, realClock, client } = context
    const submission = parseWithZod(await readForm(request), { schema: askForLinkInput })
    if (submission.status !== "success") {
      const typed = String(submission.payload.address ?? "")
      return data({ ok: false, problem: submission.error?.address?.[0] ?? "address-wrong", typed }, { status: 400 })
    }
    const { address } = submission.value
    const now = realClock.now()
    const counted = [
      await withinRate(db, rates.linksFromClient, client, now),
      await withinRate(db, rates.linksToAddress, address, now),
    ]
    if (counted.includes(false)) return data({ ok: false, problem: "too-many", typed: address }, { status: 429 })
    const browser = browserCookie(config).read(request) ?? newToken()
    const returnTo = safeReturn(submission.value.returnTo)
    const linkOf = (token: string) => config.origin + paths.signInLink(token)
    await askForLink(db, context, { address, browser, returnTo, now, linkOf })
    return redirect(`${paths.signIn()}?envoi`, {
      status: 303,
      headers: { "Set-Cookie": browserCookie(config).write(browser) },
    })
  })
}

export default function SignIn() {
  const { demo, sent, personas, returnTo } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <WayIn demo={demo}>
      {sent ? <LinkSent demo={demo} /> : <AddressForm returnTo={returnTo} refused={refused} />}
      {personas.length > 0 && <DemoDoor personas={personas} returnTo={returnTo} />}
    </WayIn>
  )
}
