import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { Key } from "~/i18n/words"
import { asBase, openedIn, type Problems, type Typed } from "~/platform/typed-form"
import { Button } from "~/ui/button"
import { FieldRow } from "~/ui/field"
import { HiddenFields } from "~/ui/hidden-fields"
import { StrongForm } from "~/ui/strong-form"
import { TypedArea, TypedErrors, TypedSelect, TypedText } from "~/ui/typed-fields"
import { DossierFormPage } from "../../components/dossier-form-page"
import { rulesWords } from "../rules-words"

interface Office {
  readonly id: string
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
}

interface RulesPageProps {
  readonly event: string
  readonly tableId: string
  readonly reader: string
  readonly revision: number
  readonly saved: Typed
  readonly offices: readonly Office[]
  readonly formKey: string
  readonly outcome: { readonly typed: Typed; readonly problems?: Problems; readonly reason?: string } | undefined
}

type SayKey = Key<typeof rulesWords>

/** A table's words and how it is to be held, for its custodian. */
export function RulesPage({ event, tableId, reader, revision, saved, formKey, outcome, offices }: RulesPageProps) {
  const say = useWords(rulesWords)
  const officeOf = (id: string) => offices.find((office) => office.id === id)?.code ?? ""
  const shown = (name: string, value: string) =>
    name === "office" ? officeOf(value) : name === "mandatory" ? say(value === "no" ? "no" : "yes") : value
  return (
    <DossierFormPage
      event={event}
      sessionId={tableId}
      reader={reader}
      title={say("title")}
      lede={say("lede")}
      back={say("back")}
      revision={revision}
      saved={saved}
      formKey={formKey}
      stale={outcome?.reason ? outcome.typed : null}
      labelOf={(name) => say(name as SayKey)}
      show={shown}
    >
      <RulesForm
        typed={outcome?.typed ?? saved}
        problems={outcome?.problems ?? {}}
        opened={outcome ? openedIn(outcome.typed) : { revision: String(revision), typed: saved }}
        offices={offices}
        formKey={formKey}
      />
    </DossierFormPage>
  )
}

interface RulesFormProps extends Pick<RulesPageProps, "offices" | "formKey"> {
  readonly typed: Typed
  readonly problems: Problems
  readonly opened: { readonly revision: string; readonly typed: Typed }
}

function RulesForm({ typed, problems, opened, offices, formKey }: RulesFormProps) {
  const say = useWords(rulesWords)
  const language = useLanguage()
  const told = Object.fromEntries(Object.entries(problems).map(([name, key]) => [name, say(key as SayKey)]))
  const form = { typed, problems: told }
  return (
    <StrongForm method="post" className="form" noValidate>
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
      <TypedSelect form={form} name="office" label={say("office")}>
        <option value="">{say("choose-office")}</option>
        {offices.map(({ id, code, nameFr, nameEn }) => (
          <option key={id} value={id}>
            {code} – {typeset(language === "fr" ? nameFr : nameEn)}
          </option>
        ))}
      </TypedSelect>
      <TypedText form={form} name="focus" label={say("focus")} hint={say("focus-hint")} optional />
      <TypedText form={form} name="countries" label={say("countries")} hint={say("countries-hint")} optional />
      <FieldRow>
        <TypedText form={form} name="min" label={say("min")} short inputMode="numeric" />
        <TypedText form={form} name="max" label={say("max")} short inputMode="numeric" />
        <TypedText form={form} name="hosts" label={say("hosts")} hint={say("hosts-hint")} short inputMode="numeric" />
      </FieldRow>
      <TypedSelect form={form} name="mandatory" label={say("mandatory")}>
        <option value="yes">{say("yes")}</option>
        <option value="no">{say("no")}</option>
      </TypedSelect>
      <p>
        <Button type="submit" variant="primary">
          {say("save")}
        </Button>
      </p>
    </StrongForm>
  )
}
