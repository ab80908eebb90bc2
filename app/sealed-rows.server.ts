import { sealedLetters } from "~/features/mail/letter-rows.server"
import { sealedDossiers } from "~/features/round-tables/sealed-dossiers.server"
import type { SealedRows } from "~/platform/crypto/sealed-rows"
import { sealedUploads } from "~/platform/table-file/upload-rows.server"

/** Everything that is sealed with the installation's keys; what is missing here would be lost with the next old key. */
export const everySealedRow: readonly SealedRows[] = [sealedDossiers, sealedUploads, sealedLetters]
