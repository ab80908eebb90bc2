import type { ReactNode } from "react"
import { Icon, Sign } from "./icon"
import { Link } from "./link"

export interface Clock {
  /** For machines: an hour, or an instant. */
  readonly dateTime: string
  /** « mar. 26 août ». */
  readonly day: string
  /** « 10:42 ». */
  readonly time: string
  /** the city of the zone, where it is not the one that everybody expects */
  readonly city?: string | undefined
}

export interface MastheadProps {
  readonly brand: { readonly name: string; readonly to: string }
  readonly eventSwitch?: ReactNode
  /** The hour where the meeting is held, since half the readers have just landed. */
  readonly clock?: Clock | undefined
  readonly search?: { readonly to: string; readonly label: string } | undefined
  readonly account?: ReactNode
}

export function Masthead({ brand, eventSwitch, clock, search, account }: MastheadProps) {
  return (
    <header className="masthead">
      <Link className="brand" to={brand.to}>
        <Sign />
        {brand.name}
      </Link>
      {eventSwitch}
      <div className="masthead-end">
        {clock && (
          <p className="clock">
            <span>{clock.day}</span> <time dateTime={clock.dateTime}>{clock.time}</time>
            {clock.city && <small> {clock.city}</small>}
          </p>
        )}
        {search && (
          <Link className="button quiet icon-only" to={search.to}>
            <Icon name="search" />
            <span className="visually-hidden">{search.label}</span>
          </Link>
        )}
        {account}
      </div>
    </header>
  )
}
