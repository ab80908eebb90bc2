import { moment } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { LinkButton } from "~/ui/button"
import { Link } from "~/ui/link"
import { Empty } from "~/ui/notice"
import { Page, PageHead } from "~/ui/page"
import { Sub, Table } from "~/ui/table"
import { publicationWords } from "../../words"
import type { archiveOf } from "../publication.server"

type Archived = Awaited<ReturnType<typeof archiveOf>>[number]

interface ArchivePageProps {
  readonly event: string
  readonly publications: readonly Archived[]
}

/** Every version that was published, the last one first. */
export function ArchivePage({ event, publications }: ArchivePageProps) {
  const language = useLanguage()
  const say = useWords(publicationWords)
  const last = publications[0]?.number
  return (
    <Page>
      <PageHead
        title={say("publications")}
        overline={<Link to={paths.preparation(event)}>{say("preparation")}</Link>}
        lede={say("publications-lede")}
      />
      {publications.length === 0 ? (
        <Empty
          title={say("publications-none")}
          actions={<LinkButton to={paths.publish(event)}>{say("publish", { number: 1 })}</LinkButton>}
        >
          {say("publications-none-text")}
        </Empty>
      ) : (
        <Table<Archived>
          caption={say("publications")}
          rows={publications}
          rowKey={({ number }) => String(number)}
          columns={[
            {
              title: say("publication"),
              header: "strong",
              cell: ({ number, restores, word }) => (
                <>
                  <Link to={paths.publication(event, number)}>{say("version", { number })}</Link>
                  {restores !== null && <Sub>{say("restores", { number: restores })}</Sub>}
                  {word !== "" && <Sub>{word}</Sub>}
                </>
              ),
            },
            { title: say("when"), cell: ({ at }) => moment(at, language) },
            { title: say("published-by"), labelled: true, cell: ({ by }) => by ?? say("founded-by-nobody") },
            {
              title: say("in-force"),
              hideTitle: true,
              corner: true,
              cell: ({ number }) =>
                number === last && (
                  <Badge tone="good" icon="check">
                    {say("in-force")}
                  </Badge>
                ),
            },
          ]}
        />
      )}
    </Page>
  )
}
