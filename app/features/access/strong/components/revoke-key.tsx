import { Link } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { Actions, Page, PageHead, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import type { OwnKey } from "../queries.server"
import { ownKeyWords } from "../words"

/** Asks once more before a key is revoked, and says what that means. */
export function RevokeKey({ one, last }: { one: OwnKey; last: boolean }) {
  const say = useWords(ownKeyWords)
  return (
    <Page measure="narrow">
      <PageHead
        overline={<Link to={paths.keys()}>{say("keys")}</Link>}
        title={say("revoke-title", { name: one.name })}
        lede={say("revoke-text")}
      />
      <StrongForm method="post" action={paths.revokeKey(one.id)}>
        <input type="hidden" name="key" value={one.id} />
        <Stack gap="even">
          {last && <p>{say("revoke-last")}</p>}
          <Actions>
            <Button type="submit" variant="danger" icon="shield-x">
              {say("revoke")}
            </Button>
            <LinkButton variant="quiet" to={paths.keys()}>
              {say("keep")}
            </LinkButton>
          </Actions>
        </Stack>
      </StrongForm>
    </Page>
  )
}
