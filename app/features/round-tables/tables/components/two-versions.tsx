import { useWords } from "~/i18n/use-language"
import { asBase, baseIn, type Typed } from "~/platform/typed-form"
import { Button, LinkButton } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { Notice } from "~/ui/notice"
import { Actions, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { Versions } from "~/ui/versions"
import { versionWords } from "../version-words"

interface TwoVersionsProps {
  readonly mine: Typed
  readonly saved: Typed
  readonly labelOf: (name: string) => string
  readonly show?: ((name: string, value: string) => string) | undefined
  readonly revision: number
  readonly formKey: string
  /** the page anew, without what was typed */
  readonly leave: string
}

/** A stale save: both versions side by side, none of them lost, and the choice saved over the newer one. */
export function TwoVersions({ mine, saved, labelOf, show, revision, formKey, leave }: TwoVersionsProps) {
  const say = useWords(versionWords)
  const base = baseIn(mine)
  const fields = Object.entries(saved).map(([name, theirs]) => ({
    name,
    label: labelOf(name),
    base: base[name],
    mine: (mine[name] ?? "").replaceAll("\r\n", "\n"),
    theirs,
    ...(show && { show: (value: string) => show(name, value) }),
  }))
  return (
    <StrongForm key={revision} method="post">
      <Stack gap="even">
        <Notice tone="warn" role="alert" title={say("two-versions")}>
          {say("two-versions-text")}
        </Notice>
        <HiddenFields fields={{ formKey, revision: String(revision), ...asBase(saved) }} />
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
    </StrongForm>
  )
}
