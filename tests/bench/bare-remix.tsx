import { createRequestHandler } from "@remix-run/express"
import type { ServerBuild } from "@remix-run/node"
import { Links, Meta, Outlet, Scripts, useLoaderData } from "@remix-run/react"
import express from "express"
import handleRequest from "~/entry.server"
import { silentLog } from "~/platform/log.server"

/**
 * The measure of pages: Remix with the product's own way of drawing, one route, and no database, guard, viewer or words.
 * `/bare/ELEMENTS/CHARACTERS` draws so many elements with so much text in all.
 */
function Root() {
  return (
    <html lang="fr">
      <head>
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <Scripts nonce="bare" />
      </body>
    </html>
  )
}

/** About the elements of the document around the list. */
const around = 10

function Bare() {
  const { elements, text } = useLoaderData<typeof loader>()
  return (
    <main className="page">
      {Array.from({ length: Math.ceil((elements - around) / 4) }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing ever moves
        <div className="session-card" data-kind="workshop" key={at}>
          <h2 className="session-title">
            <span className="visually-hidden">{at}</span>
          </h2>
          <p>{text}</p>
        </div>
      ))}
    </main>
  )
}

function loader({ params }: { params: Readonly<Record<string, string | undefined>> }) {
  const elements = Number(params.elements)
  return { elements, text: "x".repeat(Math.max(1, Math.round((4 * Number(params.characters)) / elements))) }
}

const manifest = (id: string, more: object) => ({
  id,
  module: `/${id}.js`,
  hasAction: false,
  hasLoader: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
  ...more,
})

const path = "bare/:elements/:characters"

const build = {
  entry: { module: { default: handleRequest } },
  routes: {
    root: { id: "root", path: "", module: { default: Root } },
    bare: { id: "bare", parentId: "root", path, module: { default: Bare, loader } },
  },
  assets: {
    version: "bare",
    url: "/manifest.js",
    entry: { module: "/entry.js", imports: [] },
    routes: {
      root: manifest("root", { path: "" }),
      bare: manifest("bare", { parentId: "root", path, hasLoader: true }),
    },
  },
  publicPath: "/",
  basename: "/",
  assetsBuildDirectory: "build/client",
  isSpaMode: false,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
    unstable_optimizeDeps: false,
  },
} as unknown as ServerBuild

const app = express()
const getLoadContext = () => ({ nonce: "bare", requestId: "bare", log: silentLog }) as never
app.all("*", createRequestHandler({ build, mode: "production", getLoadContext }))
const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.send?.({ port: typeof address === "object" && address ? address.port : 0 })
})
