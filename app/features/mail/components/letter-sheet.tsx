import { Link } from "@remix-run/react"
import { moment } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Facts } from "~/ui/page"
import type { Piece } from "../letter-text"
import { mailWords } from "../words"

interface LetterSheetProps {
  readonly address: string
  readonly subject: string
  /** wall clock of Paris */
  readonly queuedAt: string
  readonly paragraphs: readonly (readonly (readonly Piece[])[])[]
}

/** A letter as its reader sees it; the links of this installation can be followed. */
export function LetterSheet({ address, subject, queuedAt, paragraphs }: LetterSheetProps) {
  const say = useWords(mailWords)
  const language = useLanguage()
  return (
    <div className="letter">
      <Facts
        facts={[
          { term: say("to"), value: address },
          { term: say("subject"), value: <b>{subject}</b> },
          { term: say("queued"), value: <time dateTime={queuedAt}>{moment(queuedAt, language)}</time> },
        ]}
      />
      <article>
        {paragraphs.map((lines, paragraph) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a letter does not change, its paragraphs are their order
          <p key={paragraph}>
            {lines.map((pieces, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Line key={line} pieces={pieces} first={line === 0} />
            ))}
          </p>
        ))}
      </article>
    </div>
  )
}

function Line({ pieces, first }: { pieces: readonly Piece[]; first: boolean }) {
  return (
    <>
      {!first && <br />}
      {pieces.map(({ text, to }) =>
        to ? (
          <Link key={text} to={to} className="address">
            {text}
          </Link>
        ) : (
          text
        ),
      )}
    </>
  )
}
