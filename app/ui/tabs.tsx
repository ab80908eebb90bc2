import type { ButtonHTMLAttributes, ReactNode } from "react"
import { classes } from "./classes"
import { Icon } from "./icon"
import { Link } from "./link"

export interface Tab {
  readonly to: string
  readonly label: ReactNode
  readonly current?: boolean | undefined
}

interface TabsProps {
  readonly label: string
  readonly tabs: readonly Tab[]
}

/** Ways of reading one page. They are addresses, so that they work without script and can be sent to somebody. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <TabLinks tabs={tabs} />
    </nav>
  )
}

/** Two or three exclusive views, as one control. */
export function Segmented({ label, tabs }: TabsProps) {
  return (
    <nav className="segmented" aria-label={label}>
      <TabLinks tabs={tabs} />
    </nav>
  )
}

function TabLinks({ tabs }: { tabs: readonly Tab[] }) {
  return tabs.map(({ to, label, current }) => (
    <Link key={to} to={to} aria-current={current ? "page" : undefined} preventScrollReset>
      {label}
    </Link>
  ))
}

interface FiltersProps {
  readonly label: string
  /** At the other end of a toolbar. */
  readonly push?: boolean | undefined
  readonly children: ReactNode
}

export function Filters({ label, push, children }: FiltersProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are links or commands, not fields
    <div className={classes("filters", push && "push")} role="group" aria-label={label}>
      {children}
    </div>
  )
}

interface FilterState {
  /** A filter that is on says so with a tick as well. */
  readonly on: boolean
  readonly count?: number | undefined
  readonly children: ReactNode
}

interface FilterLinkProps extends FilterState {
  readonly to: string
}

export function FilterLink({ to, on, count, children }: FilterLinkProps) {
  return (
    <Link to={to} className="filter" aria-current={on ? "true" : undefined} preventScrollReset>
      <FilterContent on={on} count={count}>
        {children}
      </FilterContent>
    </Link>
  )
}

interface FilterButtonProps
  extends FilterState,
    Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "children"> {}

export function FilterButton({ on, count, children, type = "button", ...native }: FilterButtonProps) {
  return (
    <button {...native} type={type} className="filter" aria-pressed={on}>
      <FilterContent on={on} count={count}>
        {children}
      </FilterContent>
    </button>
  )
}

function FilterContent({ on, count, children }: FilterState) {
  return (
    <>
      {on && <Icon name="check" />}
      {children}
      {count !== undefined && <span className="count">{count}</span>}
    </>
  )
}

export interface DayTab {
  readonly to: string
  readonly number: string
  readonly weekday: string
  /** What the day holds for the reader; hidden on a phone. */
  readonly note?: ReactNode
  readonly past?: boolean | undefined
  /** « aujourd'hui »: given for the present day only. */
  readonly today?: string | undefined
  readonly current?: boolean | undefined
}

/** The days of a meeting, as on a calendar block. */
export function DayTabs({ label, days }: { label: string; days: readonly DayTab[] }) {
  return (
    <nav className="days" aria-label={label}>
      {days.map(({ to, number, weekday, note, past, today, current }) => (
        <Link
          key={to}
          to={to}
          className={classes(past && "past", today && "today")}
          aria-current={current ? "page" : undefined}
          preventScrollReset
        >
          <b>{number}</b>
          <span>
            {weekday}
            {today && <span className="visually-hidden"> ({today})</span>}
          </span>
          {note && <span>{note}</span>}
        </Link>
      ))}
    </nav>
  )
}
