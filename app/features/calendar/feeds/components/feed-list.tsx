import { capitalised } from "~/i18n/dates"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { LinkButton } from "~/ui/button"
import { Empty } from "~/ui/notice"
import { Section } from "~/ui/page"
import { Sub, Table } from "~/ui/table"
import type { ClientFamily } from "../../client-family"
import { feedWords } from "../words"

/** A feed with its moments already told in the reader's language. */
export interface ListedFeed {
  readonly id: string
  readonly name: string
  readonly created: string
  readonly lastFetched: string | null
  readonly lastClient: ClientFamily | null
}

export function FeedList({ feeds }: { feeds: readonly ListedFeed[] }) {
  const say = useWords(feedWords)
  return (
    <Section title={say("listTitle")} aside={feeds.length > 0 ? String(feeds.length) : undefined}>
      {feeds.length === 0 ? (
        <Empty level={3} title={say("noneTitle")}>
          {say("noneText")}
        </Empty>
      ) : (
        <Table
          caption={say("listTitle")}
          rows={feeds}
          rowKey={({ id }) => id}
          columns={[
            { title: say("device"), header: "strong", cell: ({ name }) => name },
            { title: say("created"), labelled: true, cell: ({ created }) => created },
            { title: say("lastRead"), labelled: true, cell: (feed) => <LastRead feed={feed} /> },
            { title: say("actions"), hideTitle: true, tight: true, cell: (feed) => <Actions feed={feed} /> },
          ]}
        />
      )}
    </Section>
  )
}

function LastRead({ feed: { lastFetched, lastClient } }: { feed: ListedFeed }) {
  const say = useWords(feedWords)
  if (lastFetched === null) return say("neverRead")
  return (
    <>
      {capitalised(lastFetched)}
      {lastClient && <Sub>{say(`client-${lastClient}`)}</Sub>}
    </>
  )
}

function Actions({ feed: { id, name } }: { feed: ListedFeed }) {
  const say = useWords(feedWords)
  return (
    <div className="feed-changes">
      <LinkButton
        to={paths.confirmFeedChange("renouveler", id)}
        size="small"
        preventScrollReset
        aria-label={say("rotateNamed", { name })}
      >
        {say("rotate")}
      </LinkButton>
      <LinkButton
        to={paths.confirmFeedChange("revoquer", id)}
        size="small"
        variant="danger"
        preventScrollReset
        aria-label={say("revokeNamed", { name })}
      >
        {say("revoke")}
      </LinkButton>
    </div>
  )
}
