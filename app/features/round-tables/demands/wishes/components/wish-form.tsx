import { useNavigation } from "@remix-run/react"
import { type MouseEvent, useRef, useState } from "react"
import { typeset } from "~/i18n/typography"
import { useWords } from "~/i18n/use-language"
import { asBase, type Problems, type Typed } from "~/platform/typed-form"
import { useAnnounce } from "~/ui/announcer"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { HiddenFields } from "~/ui/hidden-fields"
import { Icon } from "~/ui/icon"
import { Note, Section } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { answerWords } from "../../words"
import type { OfficeOffered } from "../office-offered"
import { orderIn, questionName } from "../typed-wishes"
import { lowered, mostWishes, moved, raised, withOffice, withoutOffice } from "../wish-order"
import { wishWords } from "../words"
import { useDraggedOrder } from "./use-dragged-order"
import { WishItem } from "./wish-item"

interface WishFormProps {
  readonly offices: readonly OfficeOffered[]
  readonly typed: Typed
  readonly problems: Problems
  readonly opened: { readonly revision: string; readonly typed: Typed }
  readonly formKey: string
  readonly own: boolean
  /** something was sent before */
  readonly again: boolean
}

const officesId = "wish-offices"

/**
 * Offices in order. Each press moves at once with script; without it, the same buttons send the form, which comes back
 * with its order changed and nothing else.
 */
export function WishForm({ offices, typed, problems, opened, formKey, own, again }: WishFormProps) {
  const say = useWords(wishWords)
  const sayAnswer = useWords(answerWords)
  const announce = useAnnounce()
  const sending = useNavigation().state === "submitting"
  const [order, setOrder] = useState(() => orderIn(typed))
  /** what was asked of an office that was taken off, for when it comes back */
  const asked = useRef(new Map(Object.entries(typed)))
  const { list, grip, heldId } = useDraggedOrder((id, place) => rearrange(moved(order, id, place), id))
  const chosen = order.flatMap((id) => offices.find((office) => office.id === id) ?? [])
  const left = offices.filter(({ id }) => !order.includes(id))
  const full = order.length >= mostWishes
  const codeOf = (id: string) => offices.find((office) => office.id === id)?.code ?? ""

  function rearrange(next: readonly string[], id: string) {
    if (next.join() === order.join()) return
    setOrder(next)
    const rank = next.indexOf(id) + 1
    if (rank === 0) announce(say("removed", { office: codeOf(id) }))
    else announce(say(order.includes(id) ? "moved-to" : "added-at", { office: codeOf(id), rank }))
  }
  const pressed = (next: readonly string[], id: string) => (event: MouseEvent) => {
    event.preventDefault()
    rearrange(next, id)
  }
  const errors = Object.entries(problems).map(([name, problem]) =>
    problem === "order-missing"
      ? { fieldId: officesId, message: say("order-missing") }
      : { fieldId: `field-${name}`, message: sayAnswer("too-long") },
  )
  return (
    <StrongForm method="post" className="form wide" noValidate>
      <ErrorSummary title={sayAnswer("to-correct", { count: errors.length })} errors={errors} />
      <HiddenFields fields={{ formKey, revision: opened.revision, ...asBase(opened.typed) }} />
      <Section
        title={say(own ? "chosen" : "chosen-of")}
        aside={say("chosen-count", { count: order.length, most: mostWishes })}
      >
        {chosen.length === 0 && <Note>{say("none-chosen")}</Note>}
        <ol className="wishes" ref={list}>
          {chosen.map((office, place) => (
            <WishItem
              key={office.id}
              office={office}
              place={place}
              last={place === chosen.length - 1}
              held={heldId === office.id}
              grip={grip(office.id)}
              question={asked.current.get(questionName(office.id)) ?? ""}
              tooLong={questionName(office.id) in problems}
              onQuestion={(text) => asked.current.set(questionName(office.id), text)}
              onUp={pressed(raised(order, office.id), office.id)}
              onDown={pressed(lowered(order, office.id), office.id)}
              onRemove={pressed(withoutOffice(order, office.id), office.id)}
              onStep={(step) => rearrange(moved(order, office.id, place + step), office.id)}
            />
          ))}
        </ol>
      </Section>
      <Section title={say("offices")} id={officesId}>
        {full && <Note>{say("full")}</Note>}
        {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari */}
        <ul className="wish-offices" role="list">
          {left.map((office) => (
            <li key={office.id}>
              <button
                type="submit"
                name="intent"
                value={`add:${office.id}`}
                disabled={full}
                onClick={pressed(withOffice(order, office.id), office.id)}
              >
                <Icon name="plus" />
                <span>
                  <b>
                    <span className="visually-hidden">{say("add", { office: "" })}</span>
                    {office.code}
                  </b>
                  <small>{typeset(office.name)}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <div className="answer-foot">
        <Button type="submit" name="intent" value="send" variant="primary" size="large" busy={sending}>
          {say(own ? (again ? "send-again" : "send") : "send-of")}
        </Button>
      </div>
    </StrongForm>
  )
}
