import { Children, createContext, isValidElement, type ReactElement, type ReactNode, useContext } from "react"
import { useLanguage } from "~/i18n/use-language"
import type { Language } from "~/i18n/words"

interface DrawnOnceProps {
  /** What is drawn: an object that never changes. */
  readonly of: object
  /** Everything else that the drawing depends on, in words; the language is seen to. */
  readonly way: string
  readonly children: ReactElement
}

/** Draws an entry of a list, in words that a page may hold; by the memory of earlier pages if `kept` says what it is. */
export type Draw = (entry: ReactElement, language: Language, kept: Pick<DrawnOnceProps, "of" | "way"> | null) => string

/** Given on the server, where the same entries are drawn for page after page; a browser draws its one page by itself. */
const DrawContext = createContext<Draw | null>(null)
export const DrawProvider = DrawContext.Provider

/** An entry of a `DrawnList` that looks the same wherever its object is shown in this way. */
export function DrawnOnce({ children }: DrawnOnceProps) {
  return children
}

/** A list whose entries are mostly `DrawnOnce`. What a browser takes over is the same, however the server came by it. */
export function DrawnList({ tag: List, children }: { tag: "ol" | "ul"; children: ReactNode }) {
  const draw = useContext(DrawContext)
  const language = useLanguage()
  // The role is said because a list without numbers or bullets loses it in Safari.
  if (draw === null) return <List role="list">{children}</List>
  const entries = Children.toArray(children).filter((entry) => isValidElement(entry))
  const drawn = entries.map((entry) =>
    isDrawnOnce(entry) ? draw(entry, language, entry.props) : draw(entry, language, null),
  )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is what React has drawn of our own components
  return <List role="list" dangerouslySetInnerHTML={{ __html: drawn.join("") }} />
}

function isDrawnOnce(entry: ReactElement): entry is ReactElement<DrawnOnceProps> {
  return entry.type === DrawnOnce
}
