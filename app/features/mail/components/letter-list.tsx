import { Link } from "@remix-run/react"
import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { mailWords } from "../words"

export interface LetterHead {
  readonly id: string
  readonly address: string
  readonly subject: string
  /** wall clock of Paris */
  readonly queuedAt: string
  readonly givenName: string | null
  readonly familyName: string | null
}

/** The letters, newest first; `current` is the one that is open beside them. */
export function LetterList({ letters, current }: { letters: readonly LetterHead[]; current?: string }) {
  const say = useWords(mailWords)
  const language = useLanguage()
  return (
    <nav className="mails" aria-label={say("list")}>
      {letters.map(({ id, address, subject, queuedAt, givenName, familyName }) => (
        <Link key={id} to={paths.letter(id)} aria-current={id === current ? "page" : undefined} preventScrollReset>
          <b>{subject}</b>
          <time dateTime={queuedAt}>{moment(queuedAt, language)}</time>
          <small>{familyName ? typeset(`${givenName} ${familyName}`) : address}</small>
        </Link>
      ))}
    </nav>
  )
}
