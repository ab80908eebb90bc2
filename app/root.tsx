import newsreader from "@fontsource/newsreader/files/newsreader-latin-500-normal.woff2?url"
import sourceSans from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url"
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node"
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react"
import type { ReactNode } from "react"
import { HeldFormPage, heldTitle } from "~/features/access/strong/components/held-form-page"
import { heldFormIn } from "~/features/access/strong/held-form"
import { strongWords } from "~/features/access/strong/words"
import { pageTitle } from "~/i18n/page-title"
import { sayIn } from "~/i18n/say"
import { SpeakIn } from "~/i18n/use-language"
import stylesheet from "~/ui/css/colloque.css?url"
import { type Frame, frameOf } from "./frame.server"
import { useNonce } from "./nonce"
import { Bare, Broken, Framed, Introuvable, Unwritable } from "./page-frame"
import { frameWords } from "./words"

export const handle = { act: "sign-in" } as const

export const links: LinksFunction = () => [
  { rel: "preload", href: sourceSans, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "preload", href: newsreader, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "icon", href: "/icons/colloque.svg", type: "image/svg+xml" },
  { rel: "stylesheet", href: stylesheet },
]

/** A page that could not be shown says so in its title as well, in the reader's language. */
export const meta: MetaFunction<typeof loader> = (args) => {
  if (!args.error) return [{ title: "Colloque" }]
  if (!isRouteErrorResponse(args.error)) return pageTitle(args, frameWords, "broken")
  const held = heldFormIn(args.error.data)
  if (held) return [{ title: `${sayIn(strongWords, held.language)(heldTitle(held.needs))} – Colloque` }]
  if (args.error.status === 507) return pageTitle(args, frameWords, "unwritable")
  return pageTitle(args, frameWords, args.error.status === 404 ? "not-found" : "refused")
}

export function loader({ request, context }: LoaderFunctionArgs): Promise<Frame> {
  return frameOf(request, context)
}

export function Layout({ children }: { children: ReactNode }) {
  const error = useRouteError()
  const held = isRouteErrorResponse(error) ? heldFormIn(error.data) : null
  const language = useRouteLoaderData<typeof loader>("root")?.language ?? held?.language ?? "fr"
  const nonce = useNonce()
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <template id="page-start" />
        <SpeakIn language={language}>{children}</SpeakIn>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  const frame = useRouteLoaderData<typeof loader>("root")
  if (!frame?.viewer) return <Bare>{<Outlet />}</Bare>
  return (
    <Framed frame={frame} viewer={frame.viewer}>
      <Outlet />
    </Framed>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const frame = useRouteLoaderData<typeof loader>("root")
  const page = <WhatWentWrong error={error} frame={frame} />
  if (!frame?.viewer) return <Bare>{page}</Bare>
  return (
    <Framed frame={frame} viewer={frame.viewer}>
      {page}
    </Framed>
  )
}

function WhatWentWrong({ error, frame }: { error: unknown; frame: Frame | undefined }) {
  const answered = isRouteErrorResponse(error)
  const held = answered ? heldFormIn(error.data) : null
  if (held) return <HeldFormPage held={held} />
  if (answered && error.status === 507) return <Unwritable sent={error.data.sent} />
  if (answered && error.status === 404) return <Introuvable event={frame?.viewer?.event?.slug} />
  return <Broken reference={frame?.requestId} refused={answered && error.status < 500} />
}
