import { useNavigate } from "@remix-run/react"
import { useEffect } from "react"

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
