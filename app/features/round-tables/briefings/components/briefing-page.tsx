import { useWords } from "~/i18n/use-language"
import type { Key } from "~/i18n/words"
import { asBase, openedIn, type Problems, type Typed } from "~/platform/typed-form"
import { Button } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { Notice } from "~/ui/notice"
import { Note, Section } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { TypedArea, TypedErrors, TypedText } from "~/ui/typed-fields"
import { DossierFormPage } from "../../components/dossier-form-page"
import { idsIn, type PeopleField, peopleFields } from "../input"
import { briefingWords } from "../words"
import { PeopleChoice, type PersonToChoose } from "./people-choice"

interface BriefingPageProps {
  readonly event: string
  readonly sessionId: string
  readonly reader: string
  readonly revision: number
  readonly saved: Typed
  /** those whom the saved briefing names */
  readonly people: readonly PersonToChoose[]
  readonly functions: readonly string[]
  readonly formKey: string
  readonly outcome: BriefingOutcome | undefined
}

/** What came of sending the form, with everybody whom it names. */
export interface BriefingOutcome {
  readonly typed: Typed
  readonly people: readonly PersonToChoose[]
  readonly problems?: Problems
  readonly reason?: string
  readonly found?: Readonly<Record<PeopleField, readonly PersonToChoose[] | null>>
}

type SayKey = Key<typeof briefingWords>

const isPeopleField = (name: string) => peopleFields.some((field) => field === name)

/** A briefing's words, who speaks and who attends, for its custodian. */
export function BriefingPage(props: BriefingPageProps) {
  const { event, sessionId, reader, revision, saved, formKey, outcome } = props
  const say = useWords(briefingWords)
  const names = new Map([...props.people, ...(outcome?.people ?? [])].map(({ id, name }) => [id, name]))
  const namesIn = (value: string) =>
    idsIn(value)
      .map((id) => names.get(id) ?? "")
      .join(", ")
  return (
    <DossierFormPage
      event={event}
      sessionId={sessionId}
      reader={reader}
      title={say("title")}
      lede={say("lede")}
      back={say("back")}
      revision={revision}
      saved={saved}
      formKey={formKey}
      stale={outcome?.reason ? outcome.typed : null}
      labelOf={(name) => say(name as SayKey)}
      show={(name, value) => (isPeopleField(name) ? namesIn(value) : value)}
    >
      <BriefingForm {...props} />
    </DossierFormPage>
  )
}

function BriefingForm({ revision, saved, people, functions, formKey, outcome }: BriefingPageProps) {
  const say = useWords(briefingWords)
  const typed = outcome?.typed ?? saved
  const opened = outcome ? openedIn(outcome.typed) : { revision: String(revision), typed: saved }
  const problems = Object.fromEntries(
    Object.entries(outcome?.problems ?? {}).map(([name, key]) => [name, say(key as SayKey)]),
  )
  const form = { typed, problems }
  const known = new Map((outcome?.people ?? people).map((person) => [person.id, person]))
  const chosenAs = (field: PeopleField) => idsIn(typed[field]).flatMap((id) => known.get(id) ?? [])
  const elsewhere = peopleFields.flatMap(chosenAs).filter(({ isExpectedElsewhere }) => isExpectedElsewhere)
  return (
    <StrongForm method="post" className="form" noValidate>
      {/* The return key presses the first button of a form. */}
      <button type="submit" name="intent" value="return-key" hidden tabIndex={-1} />
      <TypedErrors
        form={form}
        title={say("to-correct", { count: Object.keys(problems).length })}
        labelOf={(name) => say(name as SayKey)}
      />
      <HiddenFields fields={{ formKey, revision: opened.revision, ...asBase(opened.typed) }} />
      <TypedText form={form} name="titleFr" label={say("titleFr")} optional />
      <TypedText form={form} name="titleEn" label={say("titleEn")} lang="en" optional />
      <TypedArea form={form} name="descriptionFr" label={say("descriptionFr")} rows={3} optional />
      <TypedArea form={form} name="descriptionEn" label={say("descriptionEn")} rows={3} lang="en" optional />
      <Section title={say("people")}>
        <Note>{say("people-text")}</Note>
        {elsewhere.length > 0 && (
          <Notice tone="warn" title={say("elsewhere-title", { count: elsewhere.length })}>
            {elsewhere.map(({ name }) => name).join(", ")}
          </Notice>
        )}
      </Section>
      {peopleFields.map((field) => (
        <PeopleChoice
          key={field}
          name={field}
          chosen={chosenAs(field)}
          found={outcome?.found?.[field] ?? null}
          looked={typed[`${field}Search`] ?? ""}
          error={problems[field]}
        />
      ))}
      {functions.length > 0 && <Note>{say("functions", { names: functions.join(", ") })}</Note>}
      <p>
        <Button type="submit" name="intent" value="save" variant="primary">
          {say("save")}
        </Button>
      </p>
    </StrongForm>
  )
}
