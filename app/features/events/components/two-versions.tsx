import { Form } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { asBase, baseIn, type Typed } from "~/platform/typed-form"
import { Button, LinkButton } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { Notice } from "~/ui/notice"
import { Actions, Stack } from "~/ui/page"
import { type VersionedField, Versions } from "~/ui/versions"
import { eventWords } from "../words"

interface TwoVersionsProps {
  readonly fields: readonly VersionedField[]
  /** the saved version, from which the choice is made */
  readonly saved: Typed
  readonly revision: number
  readonly formKey: string
  /** the page anew, without what was typed */
  readonly leave: string
}

/** Two versions of what a form holds; a field that only the saved one has, nobody has touched here. */
export function versionsOf(mine: Typed, theirs: Typed, labelOf: (name: string) => string): readonly VersionedField[] {
  const base = baseIn(mine)
  return Object.entries(theirs).map(([name, value]) => ({
    name,
    label: labelOf(name),
    base: name in mine ? base[name] : "",
    mine: (mine[name] ?? "").replaceAll("\r\n", "\n"),
    theirs: value,
  }))
}

/** A stale save: both versions side by side, none of them lost, and the choice saved over the newer one. */
export function TwoVersions({ fields, saved, revision, formKey, leave }: TwoVersionsProps) {
  const say = useWords(eventWords)
  return (
    <Form key={revision} method="post">
      <Stack gap="even">
        <Notice tone="warn" role="alert" title={say("two-versions")}>
          {say("two-versions-text")}
        </Notice>
        <input type="hidden" name="formKey" value={formKey} />
        <input type="hidden" name="revision" value={revision} />
        <HiddenFields fields={asBase(saved)} />
        <Versions
          mine={say("mine")}
          theirs={say("theirs")}
          nothing={say("nothing")}
          onlyMine={say("only-mine")}
          onlyTheirs={say("only-theirs")}
          fields={fields}
        />
        <Actions>
          <Button type="submit" variant="primary">
            {say("save-choice")}
          </Button>
          <LinkButton to={leave} variant="quiet" reloadDocument>
            {say("take-theirs")}
          </LinkButton>
        </Actions>
      </Stack>
    </Form>
  )
}
