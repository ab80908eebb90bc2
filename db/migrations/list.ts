import type { Migration } from "kysely"
import * as peopleAndAccess from "./0001-people-and-access"
import * as network from "./0002-network"
import * as events from "./0003-events"
import * as agenda from "./0004-agenda"
import * as calendarsAndMail from "./0005-calendars-and-mail"
import * as uploads from "./0006-uploads"
import * as roundTables from "./0007-round-tables"
import * as passkeys from "./0008-passkeys"
import * as closing from "./0009-closing"
import * as confirmedAddresses from "./0010-confirmed-addresses"
import * as journalUpkeep from "./0011-journal-upkeep"
import * as publishedEvents from "./0012-published-events"
import * as seatsByPerson from "./0013-seats-by-person"
import * as uploadsAsRead from "./0015-uploads-as-read"
import * as browsersOfLinks from "./0016-browsers-of-links"
import * as sealedRevisions from "./0018-sealed-revisions"

/** Append-only, in order. A migration that has landed is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-people-and-access": peopleAndAccess,
  "0002-network": network,
  "0003-events": events,
  "0004-agenda": agenda,
  "0005-calendars-and-mail": calendarsAndMail,
  "0006-uploads": uploads,
  "0007-round-tables": roundTables,
  "0008-passkeys": passkeys,
  "0009-closing": closing,
  "0010-confirmed-addresses": confirmedAddresses,
  "0011-journal-upkeep": journalUpkeep,
  "0012-published-events": publishedEvents,
  "0013-seats-by-person": seatsByPerson,
  "0015-uploads-as-read": uploadsAsRead,
  "0016-browsers-of-links": browsersOfLinks,
  "0018-sealed-revisions": sealedRevisions,
}
