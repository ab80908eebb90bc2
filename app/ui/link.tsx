import { useNavigate } from "@remix-run/react"
import { type AnchorHTMLAttributes, useEffect } from "react"

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** An address of ours, or the end of the present one from its question mark. */
  readonly to: string
  /** Leaves it to the browser, as for a file. */
  readonly reloadDocument?: boolean | undefined
  /** The page stays where it is, as when only what it shows is narrowed. */
  readonly preventScrollReset?: boolean | undefined
}

/**
 * A way to a page of ours: a plain anchor that `FollowLinks` follows without loading the document anew. A page has a
 * hundred of them; a component of the router for each, with its state and its listeners, took a third of the time that the
 * page takes to be drawn.
 */
export function Link({ to, reloadDocument, preventScrollReset, ...native }: LinkProps) {
  return <a {...native} href={to} data-link={reloadDocument ? undefined : preventScrollReset ? "stay" : ""} />
}

/**
 * Follows every `Link` of the page, with one listener. A click with a key or another button, a link that opens elsewhere and
 * a click that somebody has answered already are left as they are.
 */
export function FollowLinks() {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.altKey || event.ctrlKey || event.shiftKey) return
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-link]") : null
      if (!link || link.origin !== location.origin || (link.target && link.target !== "_self")) return
      event.preventDefault()
      const { pathname, search, hash } = link
      // Coming again to where one is adds no step to the way back.
      const replace = link.href === location.href
      navigate({ pathname, search, hash }, { replace, preventScrollReset: link.dataset.link === "stay" })
    }
    document.addEventListener("click", follow)
    return () => document.removeEventListener("click", follow)
  }, [navigate])
  return null
}
