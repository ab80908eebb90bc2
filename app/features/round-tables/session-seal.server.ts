import type { ReadDb, Tx } from "#db/handle"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { sealSession } from "./commands.server"
import type { TableDossier } from "./dossiers/documents"
import { openDossiers } from "./dossiers/sealed.server"
import type { SessionWords } from "./session-words"

/**
 * What an import of sessions needs of the dossiers, without knowing them: to find a confidential session again by the
 * sealed words of its last import, and to seal its new ones.
 *
 * The words are opened in memory and compared there. A keyed hash of the code beside the session would be quicker to look
 * up, but it would tell whoever holds the database that two editions have a table of the same office, and would have to
 * be made anew whenever the keys are.
 */
export function sessionSeal(keys: InstallationKeys) {
  return {
    async words(db: ReadDb, eventId: string): Promise<ReadonlyMap<string, SessionWords>> {
      const dossiers = await openDossiers(db, keys, { kind: "session", eventId })
      return new Map(
        [...dossiers].flatMap(([id, { content }]) => (hasWords(content) ? [[id, onlyWords(content)]] : [])),
      )
    },
    seal(tx: Tx, eventId: string, sessionId: string, words: SessionWords): Promise<void> {
      return sealSession(tx, keys, { eventId, sessionId }, words)
    },
  }
}

/** The dossier of a table that was planned by hand holds no words of a file. */
function hasWords(content: TableDossier): content is TableDossier & SessionWords {
  return typeof content.code === "string"
}

function onlyWords({ code, titleFr, titleEn, speakers, themes }: SessionWords): SessionWords {
  return { code, titleFr, titleEn, speakers, themes }
}
