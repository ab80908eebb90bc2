import { moment } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Empty, Notice } from "~/ui/notice"
import { Actions, Note, Page, PageHead, Section, Stack } from "~/ui/page"
import { Table } from "~/ui/table"
import type { BrowserName } from "../../sign-in/browser-name"
import type { AddingFault } from "../adding"
import type { OwnKey } from "../queries.server"
import { type doneKey, ownKeyWords } from "../words"
import { AddKey } from "./add-key"
import { RenameKey } from "./rename-key"

interface OwnKeysProps {
  readonly keys: readonly OwnKey[]
  readonly demo: boolean
  /** what was just done */
  readonly done: ReturnType<typeof doneKey>
  readonly renaming: OwnKey | null
  readonly refused: { readonly problem: "name-missing" | "name-too-long"; readonly typed: string } | undefined
  readonly cannotAdd: AddingFault | null
  readonly browser: BrowserName
}

/** The reader's keys: which there are, another one, and the end of one. */
export function OwnKeys({ keys, demo, done, renaming, refused, cannotAdd, browser }: OwnKeysProps) {
  const say = useWords(ownKeyWords)
  return (
    <Page measure="narrow">
      <PageHead title={say("keys")} lede={say("keys-lede")} />
      <Stack gap="loose">
        {done && !refused && <Notice tone="good" role="status" title={say(done)} />}
        {renaming && <RenameKey key={renaming.id} one={renaming} refused={refused} />}
        {keys.length === 0 ? <Empty title={say("none")}>{say("none-text")}</Empty> : <List keys={keys} demo={demo} />}
        <Section title={say("add-title")}>
          <Stack gap="close">
            {keys.length < 2 && <p className="muted">{say("add-another")}</p>}
            <AddKey fault={cannotAdd} browser={browser} onAdded={() => location.assign(paths.keysAfter("added"))} />
          </Stack>
        </Section>
        <Section title={say("lost")}>
          <p>{say("lost-text")}</p>
        </Section>
      </Stack>
    </Page>
  )
}

function List({ keys, demo }: Pick<OwnKeysProps, "keys" | "demo">) {
  const say = useWords(ownKeyWords)
  const language = useLanguage()
  const when = (wallClock: string) => <time dateTime={wallClock}>{moment(wallClock, language)}</time>
  return (
    <Stack gap="tight">
      <Table
        caption={say("keys")}
        rows={keys}
        rowKey={({ id }) => id}
        columns={[
          { title: say("key"), header: "strong", cell: ({ name }) => name },
          { title: say("created"), labelled: true, cell: ({ createdAt }) => when(createdAt) },
          { title: say("used"), labelled: true, cell: ({ usedAt }) => (usedAt ? when(usedAt) : say("never")) },
          {
            title: say("revoke"),
            hideTitle: true,
            tight: true,
            cell: ({ id, name }) => (
              <Actions>
                <LinkButton size="small" to={paths.renameKey(id)} aria-label={say("rename-named", { name })}>
                  {say("rename")}
                </LinkButton>
                <LinkButton size="small" to={paths.revokeKey(id)} aria-label={say("revoke-named", { name })}>
                  {say("revoke")}
                </LinkButton>
              </Actions>
            ),
          },
        ]}
      />
      {demo && <Note>{say("real-hours")}</Note>}
    </Stack>
  )
}
