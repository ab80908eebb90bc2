import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { Form, useActionData, useLoaderData } from "@remix-run/react"
import { browserCookie, languageCookie, signInCookie } from "~/features/access/cookies.server"
import { viewerIfAny } from "~/features/access/gate.server"
import { keptBy, waitingIn } from "~/features/access/sign-in/chosen-language"
import { signInByLink } from "~/features/access/sign-in/commands.server"
import { WayIn } from "~/features/access/sign-in/components/way-in"
import { knownBrowser, withinSignInRate } from "~/features/access/sign-in/rates.server"
import { signInWords } from "~/features/access/sign-in/words"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { safeReturn } from "~/platform/http/safe-redirect"
import { Button, LinkButton } from "~/ui/button"
import { Actions, Page, Stack } from "~/ui/page"

export const handle = { act: "sign-in" } as const

export const meta: MetaFunction = (args) => pageTitle(args, signInWords, "link-title")

/** Opening the address does nothing: mail gateways open every link they see. Only the button consumes it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await viewerIfAny({ request, context })
  return { signedIn: viewer !== null, demo: context.config.demo }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { config, db, realClock, journal } = context
  const now = realClock.now()
  if (!(await withinSignInRate(context, request, "tries")))
    return data({ reason: "too-many" as const }, { status: 429 })
  const language = waitingIn(languageCookie(config).read(request))
  const used = await signInByLink(db, journal, {
    token: params.token ?? "",
    browser: browserCookie(config).read(request),
    client: request.headers.get("User-Agent") ?? "",
    before: signInCookie(config).read(request),
    language,
    now,
  })
  if (!used.ok) return data({ reason: used.reason }, { status: 409 })
  const headers = new Headers()
  headers.append("Set-Cookie", signInCookie(config).write(used.value.token))
  headers.append("Set-Cookie", browserCookie(config).clear())
  headers.append("Set-Cookie", knownBrowser(config))
  if (language) headers.append("Set-Cookie", languageCookie(config).write(keptBy(language)))
  return redirect(safeReturn(used.value.returnTo), { status: 303, headers })
}

export default function SignInLink() {
  const { signedIn, demo } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const content = refused ? <Refused reason={refused.reason} /> : <Enter />
  return signedIn ? <Page measure="narrow">{content}</Page> : <WayIn demo={demo}>{content}</WayIn>
}

function Enter() {
  const say = useWords(signInWords)
  return (
    <Stack gap="close">
      <h1>{say("link-title")}</h1>
      <p>{say("link-text")}</p>
      <Form method="post" reloadDocument>
        <Button type="submit" variant="primary" size="large">
          {say("link-enter")}
        </Button>
      </Form>
    </Stack>
  )
}

function Refused({ reason }: { reason: "link-not-valid" | "too-many" }) {
  const say = useWords(signInWords)
  return (
    <Stack gap="close">
      <h1>{say("link-not-valid")}</h1>
      <p role="alert">{say(reason === "too-many" ? "too-many" : "link-not-valid-text")}</p>
      <Actions>
        <LinkButton to={paths.signIn()}>{say("ask-again")}</LinkButton>
      </Actions>
    </Stack>
  )
}
