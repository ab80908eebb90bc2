import type { AnchorHTMLAttributes } from "react"

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
