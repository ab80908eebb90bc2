import { typeset } from "~/i18n/typography"
import type { Typed } from "~/platform/typed-form"
import type { OfficeOffered } from "../office-offered"
import { orderIn, questionName } from "../typed-wishes"

interface SentWishesProps {
  readonly typed: Typed
  readonly offices: readonly OfficeOffered[]
  readonly nothing: string
}

/** What was sent, to read. */
export function SentWishes({ typed, offices, nothing }: SentWishesProps) {
  const order = orderIn(typed)
  if (order.length === 0) return <p className="note">{nothing}</p>
  return (
    <ol className="wishes">
      {order.map((id, place) => {
        const office = offices.find((one) => one.id === id)
        const question = typed[questionName(id)]
        return (
          <li key={id} className="wish">
            <span className="wish-rank" aria-hidden="true">
              {place + 1}
            </span>
            <div className="wish-office">
              <b>{office?.code}</b>
              <small>{typeset(office?.name ?? "")}</small>
              {question && <p className="wish-question">{question}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
