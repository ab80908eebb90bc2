import type { ReactNode } from "react"
import { capitalised } from "~/i18n/dates"
import { useWords } from "~/i18n/use-language"
import { Button, LinkButton } from "~/ui/button"
import { TextField } from "~/ui/field"
import { HiddenFields } from "~/ui/hidden-fields"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"
import { StrongForm } from "~/ui/strong-form"
import { changeWords } from "../change-words"
import { longestFocus } from "../gesture"
import type { GestureView } from "../gesture-view"
import { panelWords } from "../panel-words"
import type { PriceView } from "../pricing.server"
import { whyWords } from "../why-words"
import { useAddresses, usePlace } from "./address"
import { AskGesture } from "./ask-gesture"
import { BreachLines } from "./breach-lines"
import { useBoardContent } from "./content"
import { EffectLines } from "./effect-lines"
import { useSending } from "./sending"
import { useMade, useRefused } from "./wording"

interface Confirming {
  readonly version: number
  readonly formKey: string
}

/** A gesture that was begun: a question, then what it changes before it is confirmed, or why it cannot be. */
export function GesturePanel({ gesture, ...confirming }: Confirming & { readonly gesture: GestureView }) {
  const say = useWords(changeWords)
  const made = useMade()
  const { gesture: begin } = useAddresses()
  const { sought } = usePlace()
  const refused = useRefused()
  if (gesture.step === "ask") return <AskGesture ask={gesture.ask} />
  const title = capitalised(made(gesture.made))
  if (gesture.step === "confirm")
    return (
      <section className="verdict effect" aria-labelledby="gesture">
        <h3 id="gesture">{title}</h3>
        <p className="muted">{say("effect")}</p>
        <EffectLines effect={gesture.effect} />
        <Confirm {...confirming}>
          <FocusWords />
        </Confirm>
      </section>
    )
  const { refusal, ask } = gesture
  const couldPin =
    refusal.why === "rule" && gesture.gesture === "ajouter" && refusal.breaches.every(({ of }) => of === "not-entitled")
  return (
    <>
      <section className="verdict effect" aria-labelledby="gesture" role="alert">
        <h3 id="gesture">
          <Icon name="circle-x" />
          {say("refused-what", { what: made(gesture.made) })}
        </h3>
        {refusal.why === "rule" ? <BreachLines breaches={refusal.breaches} /> : <p>{refused(refusal)}</p>}
        {(couldPin || !ask) && (
          <div className="actions">
            {couldPin && (
              <LinkButton to={begin({ geste: "epingler", personne: sought.personne })} icon="pin" preventScrollReset>
                {say("pin-instead")}
              </LinkButton>
            )}
            {!ask && <GiveUp />}
          </div>
        )}
      </section>
      {ask && <AskGesture ask={ask} />}
    </>
  )
}

/** Accepting a price: the plan that was priced, in the place of the one on screen. */
export function AcceptPanel({ price, ...confirming }: Confirming & { readonly price: PriceView }) {
  const say = useWords(whyWords)
  if (price.kind !== "possible") return null
  return (
    <section className="verdict effect" aria-labelledby="gesture">
      <h3 id="gesture">{say("accept-title")}</h3>
      <p className="muted">{say("accept-text")}</p>
      <EffectLines effect={price.effect} />
      <Confirm {...confirming} />
    </section>
  )
}

/** What a table's focus is called: typed here and sent with the confirmation, for no address may hold it. */
function FocusWords() {
  const say = useWords(panelWords)
  const { sought } = usePlace()
  const { table } = useBoardContent()
  if (sought.geste !== "regler" || sought.theme !== "oui") return null
  return (
    <TextField
      name="focus"
      label={say("focus-words")}
      hint={say("focus-words-hint")}
      defaultValue={table?.subject}
      maxLength={longestFocus}
      autoComplete="off"
    />
  )
}

function Confirm({ version, formKey, children }: Confirming & { readonly children?: ReactNode }) {
  const say = useWords(changeWords)
  const sending = useSending("intent", "confirm")
  const { next } = useAddresses()
  return (
    <StrongForm method="post" preventScrollReset className="stack tight">
      {next && (
        <Notice tone="warn" role="alert" title={say("unconfirmed")}>
          {say("unconfirmed-text")}
        </Notice>
      )}
      <HiddenFields fields={{ intent: "confirm", version: String(version), formKey }} />
      {children}
      <div className="actions">
        <Button variant="primary" type="submit" busy={sending}>
          {say(sending ? "confirming" : next ? "confirm-and-go-on" : "confirm")}
        </Button>
        {next ? (
          <>
            <LinkButton to={next.to} preventScrollReset>
              {say("give-up-and-go-on")}
            </LinkButton>
            <LinkButton to={next.back} variant="quiet" preventScrollReset>
              {say("back-to-it")}
            </LinkButton>
          </>
        ) : (
          <GiveUp />
        )}
      </div>
    </StrongForm>
  )
}

function GiveUp() {
  const say = useWords(changeWords)
  const { withoutGesture } = useAddresses()
  return (
    <LinkButton to={withoutGesture} variant="quiet" preventScrollReset>
      {say("give-up")}
    </LinkButton>
  )
}
