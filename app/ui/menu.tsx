import {
  type ButtonHTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useRef,
} from "react"
import { classes } from "./classes"
import { Icon } from "./icon"
import type { IconName } from "./icons"
import { Link } from "./link"
import { Initials } from "./person"

interface MenuProps {
  /** The look of what opens it. */
  readonly face: "button" | "button quiet icon-only" | "event-switch" | "persona-button" | "filter"
  /** A filter that is on says so. */
  readonly on?: boolean | undefined
  readonly summary: ReactNode
  /** The side of the summary from which the menu hangs. */
  readonly from?: "start" | "end" | undefined
  readonly children: ReactNode
}

/**
 * A disclosure of links and commands. It opens without script; with script it comes into sight where a panel that scrolls
 * would hide it, and closes on Escape, on a press outside and once a link has been followed or a command sent.
 */
export function Menu({ face, on, summary, from = "start", children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const closeFromOutside = ({ target }: PointerEvent) => {
      if (details.current?.open && !details.current.contains(target as Node)) details.current.open = false
    }
    document.addEventListener("pointerdown", closeFromOutside)
    return () => document.removeEventListener("pointerdown", closeFromOutside)
  }, [])

  const closeOnEscape = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== "Escape" || !event.currentTarget.open) return
    // What stands around the menu stays open: the key is spent.
    event.preventDefault()
    event.currentTarget.open = false
    event.currentTarget.querySelector("summary")?.focus()
  }
  const closeOnLeaving = (event: MouseEvent<HTMLDivElement>) => {
    if (details.current && (event.target as Element).closest("a, button")) details.current.open = false
  }

  const comeIntoSight = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    if (currentTarget.open) currentTarget.querySelector(".menu")?.scrollIntoView({ block: "nearest" })
  }

  return (
    <details className="dropdown" ref={details} onKeyDown={closeOnEscape} onToggle={comeIntoSight}>
      <summary className={face} aria-current={on ? "true" : undefined}>
        {summary}
        {face === "filter" && <Icon name="chevron-down" />}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to its links */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link gives a click */}
      <div className={classes("menu", from === "end" && "from-end")} onClick={closeOnLeaving}>
        {children}
      </div>
    </details>
  )
}

interface MenuLinkProps {
  readonly to: string
  readonly icon?: IconName | undefined
  readonly current?: boolean | undefined
  readonly note?: ReactNode
  /** Shown on a phone only, where the navigation has no room for it. */
  readonly phoneOnly?: boolean | undefined
  /** The page stays where it is: the link changes what stands beside. */
  readonly preventScrollReset?: boolean | undefined
  readonly children: ReactNode
}

export function MenuLink({ to, icon, current, note, phoneOnly, preventScrollReset, children }: MenuLinkProps) {
  return (
    <Link
      to={to}
      aria-current={current ? "true" : undefined}
      className={phoneOnly ? "phone-only" : ""}
      preventScrollReset={preventScrollReset}
    >
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {note && <small>{note}</small>}
      </span>
      {current && <Icon name="check" />}
    </Link>
  )
}

interface MenuButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> {
  readonly icon?: IconName | undefined
}

/** A command of a menu; it stands in a form, so that it works without script. */
export function MenuButton({ icon, children, type = "submit", ...native }: MenuButtonProps) {
  return (
    <button {...native} type={type}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

interface EventSwitchProps {
  readonly name: string
  readonly note?: string | undefined
  /** The other choices; without any, the name is a mention and nothing opens. */
  readonly children?: ReactNode
}

/** Which meeting the page is about, and the way to another. */
export function EventSwitch({ name, note, children }: EventSwitchProps) {
  const mention = (
    <>
      <b>{name}</b>
      {note && <span>{note}</span>}
    </>
  )
  if (!children) return <p className="event-switch">{mention}</p>
  return (
    <Menu
      face="event-switch"
      summary={
        <>
          {mention}
          <Icon name="chevrons-up-down" />
        </>
      }
    >
      {children}
    </Menu>
  )
}

interface AccountMenuProps {
  readonly initials: string
  readonly name: string
  readonly note?: string | undefined
  readonly children: ReactNode
}

/** Who is signed in, and what concerns him or her alone. */
export function AccountMenu({ initials, name, note, children }: AccountMenuProps) {
  return (
    <Menu
      face="persona-button"
      from="end"
      summary={
        <>
          <Initials initials={initials} />
          <span className="persona-name">
            {name}
            {note && <small>{note}</small>}
          </span>
        </>
      }
    >
      {children}
    </Menu>
  )
}
