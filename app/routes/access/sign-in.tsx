import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { browserCookie } from "~/features/access/cookies.server"
import { viewerIfAny } from "~/features/access/gate.server"
import { askForLink } from "~/features/access/sign-in/commands.server"
import { AddressForm } from "~/features/access/sign-in/components/address-form"
import { DemoDoor } from "~/features/access/sign-in/components/demo-door"
import { LinkSent } from "~/features/access/sign-in/components/link-sent"
import { WayIn } from "~/features/access/sign-in/components/way-in"
import { askForLinkInput } from "~/features/access/sign-in/input"
import { personas } from "~/features/access/sign-in/queries.server"
import { withinSignInRate } from "~/features/access/sign-in/rates.server"
import { signInWords } from "~/features/access/sign-in/words"
import { pageTitle } from "~/i18n/page-title"
import { paths } from "~/paths"
import { newToken } from "~/platform/crypto/tokens.server"
import { atAnEvenTime } from "~/platform/http/even-time.server"
import { readForm } from "~/platform/http/form.server"
import { safeReturn } from "~/platform/http/safe-redirect"
import { problemsOf, typedIn } from "~/platform/typed-form"

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

/** Asks for a link. Known or not, the answer is the same and leaves at the same time. Too many are not even read. */
export function action({ request, context }: ActionFunctionArgs) {
  return atAnEvenTime(async () => {
    const { config, db, realClock } = context
    if (!(await withinSignInRate(context, request, "links")))
      return data({ ok: false, problem: "too-many", typed: "" }, { status: 429 })
    const typed = typedIn(await readForm(request))
    const read = askForLinkInput.safeParse(typed)
    if (!read.success) {
      const problem = problemsOf(read.error).address ?? "address-wrong"
      return data({ ok: false, problem, typed: typed.address ?? "" }, { status: 400 })
    }
    const { address } = read.data
    const now = realClock.now()
    const browser = browserCookie(config).read(request) ?? newToken()
    const returnTo = safeReturn(read.data.returnTo)
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
