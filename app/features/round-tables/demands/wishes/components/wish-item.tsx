import type { KeyboardEvent, MouseEvent, PointerEvent } from "react"
import { typeset } from "~/i18n/typography"
import { useWords } from "~/i18n/use-language"
import { IconButton } from "~/ui/button"
import { classes } from "~/ui/classes"
import { TextArea } from "~/ui/field"
import { VisuallyHidden } from "~/ui/page"
import { answerWords } from "../../words"
import type { OfficeOffered } from "../office-offered"
import { questionName } from "../typed-wishes"
import { wishWords } from "../words"

interface WishItemProps {
  readonly office: OfficeOffered
  readonly place: number
  readonly last: boolean
  readonly held: boolean
  readonly grip: { readonly onPointerDown: (event: PointerEvent) => void }
  readonly question: string
  readonly tooLong: boolean
  readonly onQuestion: (text: string) => void
  readonly onUp: (event: MouseEvent) => void
  readonly onDown: (event: MouseEvent) => void
  readonly onRemove: (event: MouseEvent) => void
  readonly onStep: (step: 1 | -1) => void
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }

/** A wish among others: its place, its office, how it is moved, and what one wants to ask. */
export function WishItem({ office, place, last, held, grip, question, tooLong, ...on }: WishItemProps) {
  const say = useWords(wishWords)
  const sayAnswer = useWords(answerWords)
  const { id, code, name } = office
  function stepped(event: KeyboardEvent) {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    on.onStep(step)
  }
  const field = questionName(id)
  return (
    <li className={classes("wish", held && "held")}>
      <input type="hidden" name="wish" value={id} />
      <span className="wish-rank">
        <VisuallyHidden>{say("rank", { rank: place + 1 })}</VisuallyHidden>
        <span aria-hidden="true">{place + 1}</span>
      </span>
      <div className="wish-office">
        <b>{code}</b>
        <small>{typeset(name)}</small>
      </div>
      <span className="wish-grip">
        <IconButton icon="grip-vertical" label={say("drag", { office: code })} onKeyDown={stepped} {...grip} />
      </span>
      <div className="wish-moves">
        <IconButton
          icon="chevron-up"
          type="submit"
          name="intent"
          value={`up:${id}`}
          label={say("up", { office: code })}
          aria-disabled={place === 0 || undefined}
          onClick={on.onUp}
        />
        <IconButton
          icon="chevron-down"
          type="submit"
          name="intent"
          value={`down:${id}`}
          label={say("down", { office: code })}
          aria-disabled={last || undefined}
          onClick={on.onDown}
        />
        <IconButton
          icon="x"
          type="submit"
          name="intent"
          value={`remove:${id}`}
          label={say("remove", { office: code })}
          onClick={on.onRemove}
        />
      </div>
      <details className="wish-asks" open={question !== "" || undefined}>
        <summary>
          {say("question")}
          <VisuallyHidden>{` (${code})`}</VisuallyHidden>
        </summary>
        <TextArea
          id={`field-${field}`}
          name={field}
          label={<VisuallyHidden>{say("question-of", { office: code })}</VisuallyHidden>}
          error={tooLong ? sayAnswer("too-long") : undefined}
          optional
          rows={2}
          defaultValue={question}
          onChange={(change) => on.onQuestion(change.currentTarget.value)}
        />
      </details>
    </li>
  )
}
