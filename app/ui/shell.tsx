import { useLocation } from "@remix-run/react"
import type { ReactNode } from "react"
import { Announcer } from "./announcer"
import { classes } from "./classes"
import { Icon } from "./icon"
import type { IconName } from "./icons"
import { Link } from "./link"
import { Masthead, type MastheadProps } from "./masthead"
import { contentId } from "./page"

export interface Destination {
  readonly to: string
  readonly label: string
  readonly icon: IconName
  /** Current on this exact address only. */
  readonly end?: boolean | undefined
  /** Addresses whose pages, and the pages below them, belong here as well. */
  readonly also?: readonly string[] | undefined
  /** Left out under the thumb, where five fit: the account menu carries it there. */
  readonly wideOnly?: boolean | undefined
  /** Opens a second family of destinations. */
  readonly apart?: boolean | undefined
}

interface ShellProps extends MastheadProps {
  /** « Aller au contenu ». */
  readonly skip: string
  readonly navigation?: { readonly label: string; readonly destinations: readonly Destination[] } | undefined
  /** Spans and links. */
  readonly footer?: ReactNode
  /** A `Page`. */
  readonly children: ReactNode
}

/** What surrounds every page: masthead, navigation, the page itself, footer, and the region where changes are told. */
export function Shell({ skip, navigation, footer, children, ...masthead }: ShellProps) {
  const { pathname } = useLocation()
  return (
    <Announcer>
      <a className="skip button" href={`#${contentId}`}>
        {skip}
      </a>
      <Masthead {...masthead} />
      {navigation && (
        <nav className="mainnav" aria-label={navigation.label}>
          <ul>
            {navigation.destinations.map((destination) => (
              <li
                key={destination.to}
                className={classes(destination.apart && "apart", destination.wideOnly && "wide-only")}
              >
                <Link to={destination.to} aria-current={isHere(destination, pathname) ? "page" : undefined}>
                  <Icon name={destination.icon} />
                  {destination.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
      {footer && <footer className="footer">{footer}</footer>}
    </Announcer>
  )
}

function isHere({ to, end, also = [] }: Destination, pathname: string): boolean {
  if (pathname === to) return true
  return !end && [to, ...also].some((address) => `${pathname}/`.startsWith(`${address.replace(/\/$/, "")}/`))
}
