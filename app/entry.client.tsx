import { RemixBrowser } from "@remix-run/react"
import { type ReactNode, StrictMode, startTransition, useEffect } from "react"
import { hydrateRoot } from "react-dom/client"
import { beforeHydration } from "./hydration"

const afterHydration = beforeHydration(document)
let isAfter = false

/** Remix writes an error of hydration to the console, although React goes on to draw the page anew. */
const isOfHydration = (said: unknown) =>
  said instanceof Error && /React error #(418|419|421|422|423|425)\b|hydrat/i.test(said.message)
const { error: tellError } = console
console.error = (...said: unknown[]) => {
  if (!said.some(isOfHydration)) tellError.apply(console, said)
}

/** The effects of a parent come after those of all that it holds: the page listens by then. */
function Hydrated({ children }: { children: ReactNode }) {
  useEffect(() => {
    if (isAfter) return
    isAfter = true
    console.error = tellError
    afterHydration()
  }, [])
  return children
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Hydrated>
        <RemixBrowser />
      </Hydrated>
    </StrictMode>,
    // A node that somebody added among ours has the page drawn anew, which is all that there is to do about it.
    { onRecoverableError: () => {} },
  )
})
