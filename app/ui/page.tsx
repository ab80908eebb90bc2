import { type ReactNode, useId } from "react"
import { classes } from "./classes"

/** Where the skip link leads. */
export const contentId = "content"

interface PageProps {
  /** `wide` for grids, `narrow` for one thing to read or fill in. */
  readonly measure?: "wide" | "narrow" | undefined
  readonly children: ReactNode
}

export function Page({ measure, children }: PageProps) {
  return (
    <main id={contentId} className={classes("page", measure)}>
      {children}
    </main>
  )
}

interface PageHeadProps {
  readonly title: ReactNode
  /** A line above the title: the date, or the way back. */
  readonly overline?: ReactNode
  readonly lede?: ReactNode
  readonly actions?: ReactNode
}

export function PageHead({ title, overline, lede, actions }: PageHeadProps) {
  return (
    <header className="page-head">
      <div>
        {overline && <p className="overline">{overline}</p>}
        <h1>{title}</h1>
        {lede && <p className="lede">{lede}</p>}
      </div>
      {actions && <Actions>{actions}</Actions>}
    </header>
  )
}

interface SectionProps {
  readonly title: ReactNode
  /** What stands at the end of the title's line: a count or a link. */
  readonly aside?: ReactNode
  readonly level?: 2 | 3 | undefined
  readonly id?: string | undefined
  readonly children: ReactNode
}

/** A title on an ink rule and what it holds: no box. */
export function Section({ title, aside, level = 2, id, children }: SectionProps) {
  const titleId = useId()
  const Heading = `h${level}` as const
  return (
    <section className="section" id={id} aria-labelledby={titleId}>
      <header>
        <Heading id={titleId}>{title}</Heading>
        {typeof aside === "string" ? <span>{aside}</span> : aside}
      </header>
      {children}
    </section>
  )
}

/** A box, for what can be picked up, opened or answered. */
export function Panel({ children }: { children: ReactNode }) {
  return <div className="panel">{children}</div>
}

export function Toolbar({ children }: { children: ReactNode }) {
  return <div className="toolbar">{children}</div>
}

/** Two columns that become one; `aside` is the narrow one. */
export function Split({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="split">
      <div className="stack">{children}</div>
      <aside className="stack even">{aside}</aside>
    </div>
  )
}

interface StackProps {
  /** The space between the blocks, from the smallest to the largest; sections of a page stand `loose`. */
  readonly gap?: "tight" | "close" | "even" | "loose" | undefined
  readonly children: ReactNode
}

export function Stack({ gap, children }: StackProps) {
  return <div className={classes("stack", gap)}>{children}</div>
}

/** Small things side by side; `apart` sends the last to the other end. */
export function Line({ apart, children }: { apart?: boolean | undefined; children: ReactNode }) {
  return <div className={classes("line", apart && "apart")}>{children}</div>
}

export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>
}

export interface Fact {
  readonly term: string
  readonly value: ReactNode
}

/** Pairs of term and value. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }) => (
        <FactLine key={term} term={term} value={value} />
      ))}
    </dl>
  )
}

function FactLine({ term, value }: Fact) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  )
}

export function Muted({ children }: { children: ReactNode }) {
  return <span className="muted">{children}</span>
}

export function Note({ children }: { children: ReactNode }) {
  return <p className="note">{children}</p>
}

export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>
}
