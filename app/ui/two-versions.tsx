import { useWords } from "~/i18n/use-language"
import { Button, LinkButton } from "./button"
import { HiddenFields } from "./hidden-fields"
import { Notice } from "./notice"
import { Actions, Stack } from "./page"
import { versionWords } from "./version-words"
import { type VersionedField, Versions } from "./versions"

interface TwoVersionsProps {
  readonly fields: readonly VersionedField[]
  /** what the form sends along unseen: its key, the revision that is saved, the values the choice is made from */
  readonly along: Readonly<Record<string, string>>
  /** the page anew, without what was typed */
  readonly leave: string
}

/**
 * The inside of a form after a stale save: both versions side by side, none of them lost, and the choice saved over the
 * newer one.
 */
export function TwoVersions({ fields, along, leave }: TwoVersionsProps) {
  const say = useWords(versionWords)
  return (
    <Stack gap="even">
      <Notice tone="warn" role="alert" title={say("two-versions")}>
        {say("two-versions-text")}
      </Notice>
      <HiddenFields fields={along} />
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
  )
}
