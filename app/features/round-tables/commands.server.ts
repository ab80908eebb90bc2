import type { Tx } from "#db/handle"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { keepDossier, openDossier } from "./dossiers/sealed.server"
import type { PlannedWords, SessionWords } from "./session-words"

/**
 * Seals the words of a confidential session into its dossier, inside the transaction that plans the session. Whatever
 * else the dossier holds (members, demands, notes) stays.
 */
export async function sealSession(
  tx: Tx,
  keys: InstallationKeys,
  { eventId, sessionId }: { readonly eventId: string; readonly sessionId: string },
  words: SessionWords | PlannedWords,
): Promise<void> {
  const name = { kind: "session", eventId, subjectId: sessionId } as const
  const before = await openDossier(tx, keys, name)
  await keepDossier(tx, keys, name, { ...before?.content, ...words })
}
