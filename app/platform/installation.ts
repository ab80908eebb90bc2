import type { Db, ReadDb } from "#db/handle"
import type { Clock, DemoClock } from "./clock.server"
import type { Config } from "./config"
import type { InstallationKeys } from "./crypto/sealing.server"
import type { Journal } from "./journal"
import type { Log } from "./log.server"
import type { Outbox } from "./outbox"
import type { TableReader } from "./table-file/table-reader.server"

/** What one running server is made of; built at start, handed to each request. */
export interface Installation {
  readonly config: Config
  readonly db: Db
  /** the events' clock: what pages and publications call now; set by hand in the demonstration */
  readonly clock: Clock
  /** the real clock, for sign-ins, rates and letters */
  readonly realClock: Clock
  readonly demoClock: DemoClock | null
  readonly keys: InstallationKeys
  readonly journal: Journal
  readonly outbox: Outbox
  readonly tableReader: TableReader
  readonly log: Log
  /** the events in which confidential sessions name somebody: asked once a request, for whoever asks */
  readonly eventsNaming: (db: ReadDb, personId: string) => Promise<ReadonlySet<string>>
}

/** What each request adds. */
export interface RequestContext extends Installation {
  readonly requestId: string
  readonly nonce: string
  /** whether the connection comes from this very machine; the demonstration's doors open to it alone */
  readonly loopback: boolean
  /** the network address a request comes from, by which rates are counted; never logged, never kept in clear */
  readonly client: string
  /** kept for the time of one request, so that loaders side by side ask once who is asking */
  readonly memo: Map<string, Promise<unknown>>
}

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
}
