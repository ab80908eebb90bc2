import type { ReactNode } from "react"
import { Sign } from "./icon"
import { contentId } from "./page"

interface SignInFrameProps {
  readonly brand: string
  /** A `WeekPrint`: the only picture, and only where there is room for it. */
  readonly picture: ReactNode
  /** What it shows, and when. */
  readonly caption: readonly [ReactNode, ReactNode]
  readonly children: ReactNode
}

/** The way in: what to fill in on one side, a week on the other. */
export function SignInFrame({ brand, picture, caption, children }: SignInFrameProps) {
  return (
    <div className="sign-in">
      <main id={contentId}>
        <p className="brand">
          <Sign />
          {brand}
        </p>
        {children}
      </main>
      <figure aria-hidden="true">
        {picture}
        <figcaption>
          <span>{caption[0]}</span>
          <span>{caption[1]}</span>
        </figcaption>
      </figure>
    </div>
  )
}

/** People one may enter as; each child is an `<li>` that holds a button. */
export function Personas({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul className="personas" role="list">
      {children}
    </ul>
  )
}
