import { RemixBrowser } from "@remix-run/react"
import { type ReactNode, StrictMode, startTransition, useEffect } from "react"
import { hydrateRoot } from "react-dom/client"
import { beforeHydration } from "./hydration"

const afterHydration = beforeHydration(document)
let isAfter = false

/** The effects of a parent come after those of all that it holds: the page listens by then. */
function Hydrated({ children }: { children: ReactNode }) {
  useEffect(() => {
    if (!isAfter) afterHydration()
    isAfter = true
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
